// Turns messages into elements. Everything goes in as text, never as HTML.

const COLOURS = ['#e17076', '#f0974f', '#8a7be0', '#5fb35a', '#45a9c9', '#4f8fdc', '#d8679c'];

export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === 'class') made.className = value ?? '';
    else if (key.startsWith('on')) made.addEventListener(key.slice(2), value);
    else if (value !== undefined && value !== false) made.setAttribute(key, value === true ? '' : value);
  }
  made.append(...children.filter((it) => it !== null && it !== undefined));
  return made;
}

export function colour(id) {
  return COLOURS[Math.abs(Number(id)) % COLOURS.length];
}

export function paint(avatar, id, name) {
  avatar.style.background = colour(id);
  avatar.textContent = [...name][0] ?? '?';
  return avatar;
}

export function avatar(id, name) {
  return paint(element('span', { class: 'avatar', 'aria-hidden': 'true' }), id, name);
}

function safeAddress(address) {
  try {
    const url = new URL(address.includes(':') ? address : `http://${address}`);
    return ['http:', 'https:', 'mailto:', 'tg:'].includes(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

export function link(address, children) {
  const href = safeAddress(address);
  if (!href) return element('span', {}, ...children);
  return element('a', { href, target: '_blank', rel: 'noopener noreferrer', title: href }, ...children);
}

const STYLES = { bold: 'b', italic: 'i', underline: 'u', strikethrough: 's', code: 'code' };

function wrap(entity, words, children, onCommand) {
  switch (entity.type) {
    case 'text_link': return link(entity.url, children);
    case 'url': return link(words, children);
    case 'pre': return element('pre', { 'data-language': entity.language }, ...children);
    case 'blockquote': return element('blockquote', {}, ...children);
    case 'expandable_blockquote':
      return element('blockquote', {
        class: words.split('\n').length > 3 || words.length > 120 ? 'folded' : '',
        onclick: (event) => event.currentTarget.classList.remove('folded'),
      }, ...children);
    case 'spoiler':
      return element('span', { class: 'spoiler', onclick: (event) => event.currentTarget.classList.add('open') }, ...children);
    case 'bot_command':
      return element('button', { type: 'button', class: 'tap', onclick: () => onCommand(words) }, ...children);
    case 'mention': case 'hashtag': case 'text_mention':
      return element('span', { class: 'tap' }, ...children);
    default:
      return element(STYLES[entity.type] ?? 'span', {}, ...children);
  }
}

/** The nodes of text[from, to): outermost entities first; one that crosses another is cut there. */
function build(text, from, to, entities, onCommand) {
  const nodes = [];
  const queue = entities
    .filter((it) => it.end > from && it.start < to)
    .map((it) => ({ ...it, start: Math.max(it.start, from), end: Math.min(it.end, to) }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let at = from;
  while (queue.length) {
    const outer = queue.shift();
    if (outer.start > at) nodes.push(text.slice(at, outer.start));
    const inner = queue.filter((it) => it.start < outer.end);
    const rest = inner.filter((it) => it.end > outer.end).map((it) => ({ ...it, start: outer.end }));
    queue.splice(0, inner.length, ...rest);
    const children = build(text, outer.start, outer.end, inner, onCommand);
    nodes.push(wrap(outer, text.slice(outer.start, outer.end), children, onCommand));
    at = outer.end;
  }
  if (at < to) nodes.push(text.slice(at, to));
  return nodes;
}

export function words(text, entities, onCommand) {
  const ranges = (entities ?? []).map((it) => ({ ...it, start: it.offset, end: it.offset + it.length }));
  return element('span', { class: 'text', 'data-testid': 'text' },
    ...build(text, 0, text.length, ranges, onCommand));
}

export function picture(sizes, style) {
  const largest = sizes[sizes.length - 1];
  return element('img', {
    class: style, 'data-testid': 'photo', alt: '图片', width: largest.width, height: largest.height,
    src: `/sandbox/file/${encodeURIComponent(largest.file_id)}`,
  });
}

export const photo = (sizes) => picture(sizes, 'photo');

export function preview(options) {
  const href = options?.is_disabled ? null : options?.url && safeAddress(options.url);
  if (!href) return null;
  const image = element('img', {
    src: href, alt: '', referrerpolicy: 'no-referrer', loading: 'lazy',
    onerror: (event) => event.currentTarget.remove(),
  });
  return element('a', {
    class: options.prefer_small_media ? 'card small' : 'card', 'data-testid': 'preview',
    href, target: '_blank', rel: 'noopener noreferrer',
  }, image, element('b', {}, new URL(href).host), element('span', {}, href));
}

/** What Telegram draws into the corner of a button that leads elsewhere. */
function sign(key) {
  if (key.url) return ' ↗';
  return Object.keys(key).some((it) => it.startsWith('switch_inline')) ? ' ↪' : '';
}

export function keyboard(markup, onPress) {
  return (markup?.inline_keyboard ?? []).map((row) =>
    element('div', { class: 'keys' }, ...row.map((key) =>
      element('button', {
        type: 'button', 'data-testid': 'key', 'data-callback': key.callback_data, title: key.url,
        onclick: (event) => onPress(key, event.currentTarget),
      }, key.text + sign(key)))));
}

/** What a service message says, or nothing if it is an ordinary one. */
export function service(message) {
  if (message.new_chat_members) return `${message.new_chat_members.map((it) => it.first_name).join('、')} 加入了群组`;
  if (message.left_chat_member) return `${message.left_chat_member.first_name} 离开了群组`;
  if (message.forum_topic_created) return `创建了话题「${message.forum_topic_created.name}」`;
  if (message.forum_topic_closed) return '话题已关闭';
  if (message.forum_topic_reopened) return '话题已重新打开';
  if (message.migrate_to_chat_id) return '群组已升级为超级群';
  if (message.migrate_from_chat_id) return '由普通群升级而来';
  return null;
}

/** The words of a rich text without its formatting. */
function plain(value) {
  if (Array.isArray(value)) return value.map(plain).join('');
  return typeof value === 'string' ? value : plain(value?.text ?? '');
}

export function gist(message) {
  if (!message) return '';
  const words = message.rich_message?.blocks.map((it) => plain(it.text)).find(Boolean);
  const said = words ?? message.text ?? message.caption ?? service(message) ?? '';
  const kind = message.photo ? '[图片] ' : message.document ? '[文件] ' : '';
  return kind + (said || (message.document?.file_name ?? '')).replace(/\s+/g, ' ');
}
