// Inline mode: what is typed behind the bot's name, the list over the input field, and the choice of a chat.

import { avatar, colour, element } from './render.js';

const PAUSE = 350;
const LONGEST = 256;

/**
 * The list over the input field.
 *
 * page.input, page.box: elements; page.where(): {person, chat, thread, reply}; page.bot(): the username;
 * page.sent(): called once a result was sent; page.start(parameter): the button over the list was pressed;
 * page.send(name, body): posts JSON, resolves to the answer or null.
 */
export function inlineList(page) {
  let timer;
  let asked = null; // what the list answers, or will
  let list = null;
  let chosen = 0;
  let loading = false;

  /** What is typed behind the bot's name, or null. */
  function query() {
    const match = /^@(\w+)\s([^]*)$/.exec(page.input.value);
    return match && match[1].toLowerCase() === page.bot().toLowerCase() ? match[2].trim() : null;
  }

  function typed() {
    const text = query();
    const place = page.where();
    const wanted = text === null || page.input.offsetParent === null ? null : JSON.stringify([place.person, place.chat, text]);
    if (wanted === asked) return;
    asked = wanted;
    clearTimeout(timer);
    if (wanted === null) {
      close();
    } else if ([...text].length > LONGEST) {
      say('关键词太长：最多 256 个字');
    } else {
      if (!list) say('正在搜索…');
      timer = setTimeout(() => ask(wanted, text, ''), PAUSE);
    }
  }

  async function ask(wanted, text, offset) {
    loading = true;
    const { person, chat } = page.where();
    const answer = await page.send('inline', { person, chat, text, offset });
    loading = false;
    if (wanted !== asked) return null; // somebody typed on
    if (offset && list && !answer?.rows) {
      list.next = ''; // the list ends here
      return null;
    }
    if (!answer) return say('没有成功');
    if (answer.none === 'unwanted') return say('机器人没有开启内联模式（allowed_updates 里没有 inline_query）');
    if (answer.none) return say('机器人没有回答');
    if (offset && list) list = { ...answer, button: list.button, start: list.start, rows: [...list.rows, ...stamped(answer)] };
    else {
      list = { ...answer, rows: stamped(answer) };
      chosen = 0;
    }
    return draw(Boolean(offset));
  }

  // A page of the list belongs to the answer it came with.
  const stamped = (answer) => answer.rows.map((row) => ({ ...row, query: answer.query }));

  function say(words) {
    list = null;
    page.box.hidden = !words;
    page.box.replaceChildren(element('p', { 'data-testid': 'inline-note' }, words));
  }

  function draw(keep) {
    const top = keep ? page.box.scrollTop : 0;
    const button = list.button ? element('button', {
      type: 'button', class: 'start', 'data-testid': 'inline-button', onclick: () => { const { start } = list; clear(); page.start(start); },
    }, list.button) : null;
    const rows = list.rows.map((row, index) => element('button', {
      type: 'button', role: 'option', class: index === chosen ? 'row on' : 'row', 'data-testid': 'inline-result',
      'aria-selected': index === chosen ? 'true' : 'false', onclick: () => choose(row),
    }, thumbnail(row), element('span', { class: 'words' },
      element('b', {}, row.title || '图片'), element('span', {}, row.description))));
    page.box.hidden = false;
    page.box.replaceChildren(...[button, ...rows].filter(Boolean));
    if (!button && !rows.length) page.box.append(element('p', { 'data-testid': 'inline-note' }, '没有结果'));
    page.box.scrollTop = top;
    more();
  }

  function thumbnail(row) {
    const letter = element('span', { class: 'thumb', 'aria-hidden': 'true' }, [...(row.title || '图')][0]);
    letter.style.background = colour([...row.title].reduce((sum, it) => sum + it.codePointAt(0), 0));
    if (!row.thumbnail) return letter;
    return element('img', {
      class: 'thumb', alt: '', referrerpolicy: 'no-referrer',
      src: /^https?:/.test(row.thumbnail) ? row.thumbnail : `/sandbox/file/${encodeURIComponent(row.thumbnail)}`,
      onerror: (event) => event.currentTarget.replaceWith(letter),
    });
  }

  /** Asks for the next page once the end of the list is in sight. */
  function more() {
    const { scrollHeight, scrollTop, clientHeight } = page.box;
    if (list?.next && !loading && scrollHeight - scrollTop - clientHeight < 60) ask(asked, query(), list.next);
  }

  async function choose(row) {
    const typedWords = page.input.value;
    const place = page.where();
    clear();
    const sent = await page.send('choose', { ...place, query: row.query, result: row.id });
    if (sent) page.sent();
    else page.input.value = typedWords;
  }

  function clear() {
    page.input.value = '';
    asked = null;
    close();
  }

  function close() {
    clearTimeout(timer);
    list = null;
    page.box.hidden = true;
    page.box.replaceChildren();
  }

  /** Sends the marked result instead of the words; says whether there are such words. */
  function enter() {
    const open = query() !== null;
    if (open && list?.rows.length) choose(list.rows[chosen]);
    return open;
  }

  /** Lets the list have a key first; says whether it took it. */
  function key(event) {
    if (query() === null || event.isComposing) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && list?.rows.length) {
      chosen = (chosen + step + list.rows.length) % list.rows.length;
      draw(true);
      page.box.querySelector('.on').scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' && !event.shiftKey) {
      enter();
    } else if (event.key === 'Escape') {
      clear();
    } else {
      return false;
    }
    event.preventDefault();
    return true;
  }

  page.box.addEventListener('scroll', more);
  return { typed, key, enter };
}

/** Asks for one of several chats; resolves to it, or to null. */
export function choosePlace(dialog, title, places) {
  return new Promise((done) => {
    const close = (place) => {
      dialog.onclose = null;
      dialog.close();
      done(place);
    };
    dialog.onclose = () => done(null);
    dialog.replaceChildren(element('h2', {}, title),
      ...places.map((place) => element('button', {
        type: 'button', class: 'chat', 'data-testid': 'place', onclick: () => close(place),
      }, avatar(place.face ?? place.chat, place.name), element('span', { class: 'words' }, element('span', { class: 'name' }, place.name)))),
      element('button', { type: 'button', class: 'none', 'data-testid': 'place-none', onclick: () => close(null) }, '取消'));
    dialog.showModal();
  });
}

/** Claims that an address may lead to a place in Telegram itself; the server knows. */
export function isTelegram(address) {
  return /^(?:https?:\/\/)?(?:www\.)?(?:t\.me|telegram\.(?:me|dog))\/|^tg:/i.test(address);
}
