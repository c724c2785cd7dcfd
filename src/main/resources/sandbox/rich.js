// Turns rich messages into elements: a document inside a bubble. Everything goes in as text.

import { element, link, picture } from './render.js';

const STYLES = {
  bold: 'b', italic: 'i', underline: 'u', strikethrough: 's', code: 'code', marked: 'mark',
  subscript: 'sub', superscript: 'sup',
};

/** The document of a rich message; a tapped command is handed on. */
export function rich(message, onCommand) {
  const page = element('div', { class: 'rich', 'data-testid': 'rich', dir: message.is_rtl ? 'rtl' : undefined });
  page.append(...blocks(message.blocks, { page, onCommand }));
  return page;
}

/** What clients without rich messages show instead. */
export function unsupported() {
  return element('div', { class: 'unsupported', 'data-testid': 'unsupported' },
    element('b', {}, '此消息无法显示'),
    element('span', {}, 'Telegram 网页版暂不支持这种消息，请在手机或桌面客户端中查看。'));
}

const blocks = (list, place) => list.map((it) => block(it, place));

function block(it, place) {
  const said = () => text(it.text, place);
  switch (it.type) {
    case 'heading': return element(`h${it.size}`, {}, ...said());
    case 'paragraph': return element('p', {}, ...said());
    case 'footer': return element('p', { class: 'small' }, ...said());
    case 'pre': return element('pre', { 'data-language': it.language }, ...said());
    case 'divider': return element('hr');
    case 'anchor': return element('span', { 'data-anchor': it.name });
    case 'blockquote':
      return element('blockquote', {}, ...blocks(it.blocks, place), credit(it.credit, place));
    case 'pullquote': return element('aside', {}, ...said(), credit(it.credit, place));
    case 'list': return list(it, place);
    case 'table': return table(it, place);
    case 'details': return details(it, place);
    case 'photo': return figure(it, photo(it), place);
    case 'collage': return figure(it, gallery('collage', it), place);
    case 'slideshow': return figure(it, gallery('slides', it), place);
    default: return element('p', { class: 'small' }, `[${it.type}]`);
  }
}

// --- Texts ---

function text(value, place) {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((it) => text(it, place));
  return [typeof value === 'string' ? value : span(value, place)];
}

function span(it, place) {
  const children = text(it.text, place);
  switch (it.type) {
    case 'url': return link(it.url, children);
    case 'email_address': return link(`mailto:${it.email_address}`, children);
    case 'anchor': return element('span', { 'data-anchor': it.name });
    case 'reference': return element('span', { 'data-anchor': it.name }, ...children);
    case 'anchor_link':
      return element('button', { type: 'button', class: 'tap', onclick: () => jump(place.page, it.anchor_name) }, ...children);
    case 'bot_command':
      return element('button', { type: 'button', class: 'tap', onclick: () => place.onCommand(it.bot_command) }, ...children);
    case 'mention': case 'hashtag': case 'text_mention': case 'phone_number':
      return element('span', { class: 'tap' }, ...children);
    case 'custom_emoji': return element('span', {}, it.alternative_text);
    case 'spoiler':
      return element('span', { class: 'spoiler', onclick: (event) => event.currentTarget.classList.add('open') }, ...children);
    default: return element(STYLES[it.type] ?? 'span', {}, ...children);
  }
}

/** To the place of a name, whatever is folded around it; no name is the beginning. */
function jump(page, name) {
  const target = name ? [...page.querySelectorAll('[data-anchor]')].find((it) => it.dataset.anchor === name) : page;
  for (let it = target?.closest('details'); it; it = it.parentElement.closest('details')) it.open = true;
  target?.scrollIntoView({ behavior: 'smooth', block: 'start' });
}

function credit(value, place) {
  return value ? element('cite', {}, ...text(value, place)) : null;
}

// --- Lists, tables, folds ---

function list(it, place) {
  const ordered = it.items.some((item) => item.value !== undefined);
  return element(ordered ? 'ol' : 'ul', {}, ...it.items.map((item) => {
    const box = item.has_checkbox
      ? element('span', { class: 'box', role: 'img', 'aria-label': item.is_checked ? '已完成' : '未完成' }, item.is_checked ? '☑' : '☐')
      : null;
    return element('li', {
      value: item.value, type: item.type === '1' ? undefined : item.type, class: box ? 'checked' : undefined,
    }, box, ...blocks(item.blocks, place));
  }));
}

function table(it, place) {
  const rows = it.cells.map((row) => element('tr', {}, ...row.map((cell) => {
    const made = element(cell.is_header ? 'th' : 'td', { colspan: cell.colspan, rowspan: cell.rowspan }, ...text(cell.text, place));
    made.style.textAlign = cell.align;
    made.style.verticalAlign = cell.valign;
    return made;
  })));
  const look = `${it.is_bordered ? 'bordered ' : ''}${it.is_striped ? 'striped' : ''}`;
  return element('div', { class: 'sideways', tabindex: '0' }, element('table', { class: look },
    it.caption ? element('caption', {}, ...text(it.caption, place)) : null, element('tbody', {}, ...rows)));
}

function details(it, place) {
  return element('details', { open: it.is_open, 'data-testid': 'details' },
    element('summary', {}, element('span', {}, ...text(it.summary, place))),
    element('div', { class: 'folded-in' }, ...blocks(it.blocks, place)));
}

// --- Pictures ---

function photo(it) {
  const image = picture(it.photo);
  if (it.has_spoiler) {
    image.classList.add('veiled');
    image.addEventListener('click', () => image.classList.remove('veiled'));
  }
  return image;
}

function gallery(kind, it) {
  const many = Math.min(it.blocks.length, 9);
  return element('div', { class: `${kind} of-${many}`, 'data-testid': kind }, ...it.blocks.map(photo));
}

function figure(it, shown, place) {
  return element('figure', {}, shown, it.caption
    ? element('figcaption', {}, ...text(it.caption.text, place), credit(it.caption.credit, place))
    : null);
}
