import { choosePlace, inlineList, isTelegram } from './inline.js';
import { avatar, colour, element, gist, keyboard, paint, photo, preview, service, words } from './render.js';
import { rich, unsupported } from './rich.js';

const $ = (id) => document.getElementById(id);
const GROUP_ADMIN = 5000000004;
const KINDS = { private: '机器人', group: '群组', supergroup: '群组', channel: '频道' };

// An address may name who is where: #person/chat/thread
const [asPerson, atChat, inThread] = location.hash.slice(1).split('/').map(Number);

const state = {
  version: 0, chats: [], people: [], bot: null, zone: 'UTC', ahead: 0,
  posts: new Map(), read: new Map(), typing: new Map(),
  person: asPerson || Number(localStorage.getItem('person')) || 5000000001,
  place: atChat ? { chat: atChat, thread: inThread || 0 } : null, reply: null, voice: 0, menu: [], chosen: -1,
};

// --- Talking to the server ---

async function post(name, body) {
  const answer = await fetch(`/sandbox/${name}`, {
    method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body),
  });
  const said = await answer.json().catch(() => ({}));
  if (!answer.ok) toast(`没有成功：${said.error ?? answer.status}`);
  return answer.ok ? said : null;
}

const act = async (name, body) => (await post(name, body)) !== null;

async function listen() {
  for (;;) {
    try {
      const answer = await fetch(`/sandbox/state?since=${state.version}`);
      if (!answer.ok) throw new Error(String(answer.status));
      take(await answer.json());
      $('lost').hidden = true;
    } catch {
      $('lost').hidden = false;
      state.version = 0;
      await new Promise((done) => setTimeout(done, 1500));
    }
  }
}

function take(news) {
  const first = state.version === 0;
  if (first) state.posts.clear();
  Object.assign(state, { version: news.version, chats: news.chats, people: news.people, bot: news.bot, zone: news.zone });
  state.ahead = news.now - Date.now();
  for (const post of news.posts) {
    if (!state.posts.has(post.chat)) state.posts.set(post.chat, new Map());
    state.posts.get(post.chat).set(post.id, post);
    state.typing.delete(post.chat);
  }
  for (const chat of news.chats) {
    if (chat.typing && !first && !news.posts.some((it) => it.chat === chat.id)) {
      state.typing.set(chat.id, Date.now() + 5000);
      setTimeout(head, 5100);
    }
  }
  if (!first) {
    for (const each of news.toasts) if (each.person === state.person) answered(each);
  }
  $('flood').checked = news.flood;
  $('old').checked = news.old;
  if (!state.place || !places().some((it) => same(it, state.place))) state.place = { chat: state.person, thread: 0 };
  if (first) for (const each of places()) markRead(each);
  draw();
}

// --- What there is ---

const chat = (id = state.place?.chat) => state.chats.find((it) => it.id === id);
const person = (id) => state.people.find((it) => it.id === id);
const profile = () => person(state.person)?.bot ?? { name: state.bot.first_name, description: '', short_description: '' };
const name = (it) => (it.type === 'private' ? profile().name : it.title);
const inside = (it, who = state.person) => {
  const status = it.members[who]?.status;
  return status !== undefined && status !== 'left' && status !== 'kicked';
};
const same = (a, b) => a.chat === b.chat && a.thread === b.thread;
const key = (place) => `${state.person} ${place.chat} ${place.thread}`;

function places() {
  return state.chats
    .filter((it) => (it.type === 'private' ? it.id === state.person : inside(it) && !it.movedTo))
    .flatMap((it) => (it.is_forum
      ? it.topics.map((topic) => ({ chat: it.id, thread: topic.id === 1 ? 0 : topic.id, topic }))
      : [{ chat: it.id, thread: 0 }]));
}

function postsOf(place) {
  const all = [...(state.posts.get(place.chat)?.values() ?? [])].filter((it) => !it.deleted);
  const thread = (it) => (it.message.is_topic_message ? it.message.message_thread_id : 0);
  return all.filter((it) => !chat(place.chat).is_forum || thread(it) === place.thread)
    .sort((a, b) => a.id - b.id);
}

function markRead(place) {
  state.read.set(key(place), Math.max(0, ...postsOf(place).map((it) => it.id)));
}

// --- Drawing ---

function draw() {
  people();
  list();
  head();
  messages();
  composer();
}

function people() {
  const select = $('person');
  if (select.options.length !== state.people.length) {
    select.replaceChildren(...state.people.map((it) =>
      element('option', { value: it.id }, `${it.first_name} · ${it.language_code}`)));
  }
  select.value = String(state.person);
}

function list() {
  markRead(state.place);
  const rows = [];
  let forum = null;
  for (const place of places()) {
    const it = chat(place.chat);
    if (place.topic && forum !== it.id) {
      forum = it.id;
      rows.push(element('div', { class: 'chat' }, avatar(it.id, it.title),
        element('span', { class: 'words' }, element('span', { class: 'name' }, it.title), element('small', { class: 'last' }, '话题'))));
    }
    const title = place.topic ? place.topic.name : name(it);
    const posts = postsOf(place);
    const unread = posts.filter((each) => each.id > (state.read.get(key(place)) ?? 0) && each.author !== state.person).length;
    rows.push(element('button', {
      type: 'button', 'data-testid': 'chat', 'data-chat': place.chat, 'data-thread': place.thread,
      class: `chat${place.topic ? ' topic' : ''}${same(place, state.place) ? ' on' : ''}`,
      'aria-current': same(place, state.place) ? 'true' : undefined, onclick: () => go(place),
    },
    place.topic ? paint(element('span', { class: 'avatar', 'aria-hidden': 'true' }), place.thread + 3, '#') : avatar(it.type === 'private' ? state.bot.id : it.id, title),
    element('span', { class: 'words' },
      element('span', { class: 'name' }, title + (place.topic?.closed ? ' 🔒' : '')),
      element('span', { class: 'last' }, gist(posts[posts.length - 1]?.message))),
    unread ? element('span', { class: 'badge' }, String(unread)) : null));
  }
  $('chats').replaceChildren(...rows);
}

function go(place) {
  state.place = { chat: place.chat, thread: place.thread };
  history.replaceState(null, '', `#${state.person}/${place.chat}/${place.thread}`);
  state.reply = null;
  $('messages').replaceChildren();
  state.menu = [];
  draw();
  if (matchMedia('(hover: hover)').matches) $('input').focus();
}

function head() {
  const it = chat();
  if (!it) return;
  const topic = it.is_forum ? it.topics.find((each) => each.id === (state.place.thread || 1)) : null;
  paint($('head-avatar'), it.type === 'private' ? state.bot.id : it.id, name(it));
  $('title').textContent = topic ? `${it.title} › ${topic.name}` : name(it);
  const typing = (state.typing.get(it.id) ?? 0) > Date.now();
  const bot = it.bot === 'administrator' ? '机器人是管理员' : inside(it, state.bot.id) || it.bot === 'member' || it.bot === 'restricted' ? '机器人在内' : '机器人不在内';
  $('subtitle').textContent = typing ? '正在输入…'
    : it.type === 'private' ? `@${state.bot.username}` : `${KINDS[it.type]} · ${bot}`;
  $('actions').replaceChildren(...actions(it, topic));
}

function actions(it, topic) {
  const button = (label, run) => element('button', {
    type: 'button', onclick: () => { $('manage').open = false; run(); },
  }, label);
  const to = (label, place) => button(label, () => act('bot', { chat: it.id, to: place }));
  const about = profile().short_description;
  if (it.type === 'private') return [about ? element('p', { 'data-testid': 'about' }, about) : null, it.bot === 'kicked' ? to('解除屏蔽', 'unblock') : to('屏蔽机器人', 'block')].filter(Boolean);
  if (state.person !== GROUP_ADMIN) return [element('p', {}, '换成「群管理员」可以管理')];
  const own = it.members[GROUP_ADMIN] ?? {};
  const all = it.type === 'channel'
    ? [to('机器人可以发帖', 'administrator'), to('机器人不可发帖', 'silent')]
    : [to('机器人为普通成员', 'member'), to('机器人为管理员', 'administrator'),
      button(own.anonymous ? '✓ 匿名发言' : '匿名发言', () => act('anonymous', { chat: it.id, on: !own.anonymous }))];
  all.push(to('移出机器人', 'remove'));
  if (it.type !== 'channel') {
    const channel = state.chats.find((each) => each.type === 'channel' && each.members[state.person]?.status === 'creator');
    if (channel) {
      all.push(button(`${state.voice ? '✓ ' : ''}以「${channel.title}」的名义发言`, () => { state.voice = state.voice ? 0 : channel.id; draw(); }));
    }
  }
  if (it.type === 'group') all.push(to('升级为超级群', 'migrate'));
  if (topic) {
    all.push(button(topic.closed ? '重新打开话题' : '关闭话题',
      () => act('topic', { chat: it.id, thread: topic.id, close: !topic.closed })));
  }
  return all;
}

// Whoever reads at the end stays there when something arrives or a picture unfolds.
let atEnd = true;
let height = 0;
function toEnd() {
  height = $('scroll').scrollHeight;
  if (atEnd) $('scroll').scrollTop = height;
}

function messages() {
  const box = $('messages');
  const old = new Map([...box.children].map((it) => [it.dataset.key, it]));
  const drawn = [];
  let day = '';
  for (const post of postsOf(state.place)) {
    const date = shown(post.message.date * 1000, { month: 'long', day: 'numeric', weekday: 'short' });
    if (date !== day) {
      day = date;
      drawn.push(old.get(date) ?? element('div', { class: 'day', 'data-key': date }, date));
    }
    const mark = `${post.id}/${post.version}`;
    drawn.push(old.get(mark) ?? bubble(post, mark));
  }
  if (!drawn.length && chat().type === 'private' && profile().description) {
    drawn.push(element('div', { class: 'about', 'data-testid': 'description' },
      element('b', {}, '这个机器人能做什么？'), element('p', {}, profile().description)));
  }
  box.replaceChildren(...drawn);
  if (!old.size) atEnd = true;
  toEnd();
}

function bubble(post, mark) {
  const message = post.message;
  const said = service(message);
  if (said) return element('div', { class: 'service', 'data-key': mark, 'data-testid': 'service' }, said);
  const own = post.author === state.person && chat().type !== 'channel';
  const author = message.sender_chat?.title ?? message.from?.first_name ?? '';
  const authorId = message.sender_chat?.id ?? message.from?.id ?? 0;
  const options = message.link_preview_options;
  const card = preview(options);
  const body = element('div', { class: 'bubble' });
  if ((!own || message.sender_chat) && chat().type !== 'private') {
    const sender = element('div', { class: 'sender' }, author);
    sender.style.color = colour(authorId);
    body.append(sender);
  }
  if (message.via_bot) body.append(element('div', { class: 'via', 'data-testid': 'via' }, 'via ', element('b', {}, `@${message.via_bot.username}`)));
  const quoted = message.reply_to_message;
  if (quoted && !quoted.forum_topic_created) {
    body.append(element('div', { class: 'quote', 'data-testid': 'quote' },
      element('b', {}, quoted.sender_chat?.title ?? quoted.from?.first_name ?? ''), ` ${gist(quoted)}`));
  }
  const text = message.text ?? message.caption ?? '';
  const line = text ? words(text, message.entities ?? message.caption_entities, (command) => say(command)) : null;
  const pictures = message.photo ? photo(message.photo) : null;
  if (pictures && !message.show_caption_above_media) body.append(pictures);
  if (message.rich_message) {
    const shown = !localStorage.getItem('no-rich');
    body.classList.toggle('document', shown);
    body.append(shown ? rich(message.rich_message, (command) => say(command)) : unsupported());
  }
  if (message.document) body.append(element('div', { class: 'file' }, '[文件]', element('b', {}, message.document.file_name)));
  if (card && options.show_above_text) body.append(card);
  const meta = element('span', { class: 'meta' },
    (message.edit_date ? '已编辑 ' : '') + shown(message.date * 1000, { hour: '2-digit', minute: '2-digit' }));
  if (line) body.append(element('div', {}, line, card && !options.show_above_text ? '' : meta));
  if (pictures && message.show_caption_above_media) body.append(pictures);
  if (card && !options.show_above_text) body.append(card);
  if (!meta.parentNode) body.append(meta);
  const stack = element('div', { class: 'stack' }, body,
    ...keyboard(message.reply_markup, (button, node) => press(post, button, node)));
  return element('div', {
    class: own ? 'row own' : 'row', 'data-key': mark, 'data-testid': 'message',
    'data-message': post.id, 'data-from': post.author === state.bot.id ? 'bot' : 'person',
    'data-edited': message.edit_date ? 'true' : undefined,
  }, own || chat().type === 'channel' || chat().type === 'private' ? null : avatar(authorId, author), stack,
  element('button', {
    type: 'button', class: 'answer', 'data-testid': 'reply', title: '回复', 'aria-label': '回复',
    onclick: () => { state.reply = post; composer(); $('input').focus(); },
  }, '↩'));
}

function composer() {
  const it = chat();
  const topic = it.is_forum ? it.topics.find((each) => each.id === (state.place.thread || 1)) : null;
  const status = it.members[state.person]?.status;
  const instead = it.type === 'private' && it.bot === 'left' ? ['开始', () => say('/start')]
    : it.type === 'private' && it.bot === 'kicked' ? ['解除屏蔽', () => act('bot', { chat: it.id, to: 'unblock' })] : null;
  const silent = it.type === 'channel' && status !== 'creator' && status !== 'administrator' ? '你是这个频道的读者'
    : topic?.closed && status !== 'creator' ? '这个话题已经关闭' : null;
  $('composer').hidden = Boolean(instead || silent);
  $('instead').hidden = !instead;
  $('silent').hidden = !silent;
  if (instead) {
    $('instead').textContent = instead[0];
    $('instead').onclick = instead[1];
  }
  if (silent) $('silent').textContent = silent;
  const voiced = it.type === 'channel' || it.type === 'private' ? '' : speaksAs(it);
  $('input').placeholder = voiced ? `以「${voiced}」的名义发言…` : '写消息…';
  $('replying').hidden = !state.reply;
  if (state.reply) $('replying').firstElementChild.textContent = `回复：${gist(state.reply.message)}`;
  suggest();
  inline.typed();
}

/** What is sent along by who speaks as a channel. */
const voice = () => (state.voice && state.person === GROUP_ADMIN && chat().type.endsWith('group') ? { as: state.voice } : {});

/** The name under which somebody speaks in a group, if it is not the own one. */
function speaksAs(it) {
  if (state.voice && state.person === GROUP_ADMIN) return chat(state.voice).title;
  return it.members[state.person]?.anonymous ? it.title : '';
}

function writable(place) {
  const it = chat(place.chat);
  const status = it.members[state.person]?.status;
  if (it.type === 'private') return it.bot !== 'kicked';
  return (it.type !== 'channel' && !place.topic?.closed) || status === 'creator' || status === 'administrator';
}

// --- Saying and pressing ---

async function say(text) {
  const body = { person: state.person, chat: state.place.chat, thread: state.place.thread, text };
  if (state.reply) body.reply = state.reply.id;
  Object.assign(body, voice());
  state.reply = null;
  atEnd = true;
  toEnd();
  return act('say', body);
}

async function send() {
  const input = $('input');
  const text = input.value.trim();
  if (!text || inline.enter()) return;
  input.value = '';
  grow();
  suggest();
  if (!(await say(text))) input.value = text;
  composer();
}

function press(post, button, node) {
  if (button.url) follow(button.url);
  else if (button.copy_text) copy(button.copy_text.text);
  else if (button.switch_inline_query_current_chat !== undefined) typeInline(button.switch_inline_query_current_chat);
  else if (button.switch_inline_query !== undefined) typeElsewhere(button.switch_inline_query, () => true);
  else if (button.switch_inline_query_chosen_chat) {
    const wanted = button.switch_inline_query_chosen_chat;
    const kinds = { private: wanted.allow_bot_chats, group: wanted.allow_group_chats, supergroup: wanted.allow_group_chats, channel: wanted.allow_channel_chats };
    typeElsewhere(wanted.query ?? '', (place) => kinds[chat(place.chat).type]);
  } else if (button.callback_data) {
    node.classList.add('busy');
    setTimeout(() => node.classList.remove('busy'), 8000);
    act('press', { person: state.person, chat: post.chat, message: post.id, data: button.callback_data });
  }
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    toast(`已复制：${text}`);
  } catch {
    toast(`浏览器不让复制，请手动复制：${text}`);
  }
}

/** Puts "@bot words" into the input field of the chat that is open. */
function typeInline(query) {
  $('input').value = `@${state.bot.username} ${query}`;
  $('input').focus();
  grow();
  inline.typed();
}

async function typeElsewhere(query, fits) {
  const offered = places().filter((it) => writable(it) && fits(it))
    .map((it) => ({ ...it, face: chat(it.chat).type === 'private' ? state.bot.id : it.chat, name: it.topic ? `${chat(it.chat).title} › ${it.topic.name}` : name(chat(it.chat)) }));
  const place = await choosePlace($('choose'), '发送到…', offered);
  if (!place) return;
  go(place);
  typeInline(query);
}

/** Follows a link: inside Telegram if it leads there, else out. */
async function follow(address, chosen = 0) {
  if (!isTelegram(address)) return window.open(address, '_blank', 'noopener,noreferrer');
  const lead = await post('follow', { person: state.person, address, chosen });
  if (!lead) return null;
  if (lead.choices.length) {
    const place = await choosePlace($('choose'), '选择会话', lead.choices.map((id) => ({ chat: id, name: chat(id).title })));
    return place && follow(address, place.chat);
  }
  if (!lead.chat) return window.open(address, '_blank', 'noopener,noreferrer');
  atEnd = true;
  go({ chat: lead.chat, thread: lead.thread });
  const target = lead.message && document.querySelector(`[data-message="${lead.message}"]`);
  if (target) {
    atEnd = false;
    target.scrollIntoView({ block: 'center' });
    target.classList.add('found');
  }
  return null;
}

function answered(answer) {
  document.querySelectorAll('.busy').forEach((it) => it.classList.remove('busy'));
  if (!answer.text) return;
  if (answer.alert) {
    $('alert').firstElementChild.textContent = answer.text;
    if (!$('alert').open) $('alert').showModal();
  } else {
    toast(answer.text);
  }
}

let toastEnds;
function toast(text) {
  $('toast').textContent = text;
  $('toast').hidden = false;
  clearTimeout(toastEnds);
  toastEnds = setTimeout(() => { $('toast').hidden = true; }, 3500);
}

// --- The command menu ---

async function suggest() {
  const typed = $('input').value;
  if (!/^\/\w*$/.test(typed) || $('composer').hidden) {
    $('menu').hidden = true;
    return;
  }
  const answer = await fetch(`/sandbox/menu?chat=${state.place.chat}&person=${state.person}`);
  state.menu = (await answer.json()).filter((it) => `/${it.command}`.startsWith(typed));
  state.chosen = -1;
  if ($('input').value === typed) drawMenu();
}

function drawMenu() {
  $('menu').hidden = !state.menu.length;
  $('menu').replaceChildren(...state.menu.map((it, index) => element('button', {
    type: 'button', role: 'option', class: index === state.chosen ? 'on' : '', 'data-testid': 'command',
    'aria-selected': index === state.chosen ? 'true' : 'false', onclick: () => choose(it),
  }, element('b', {}, `/${it.command}`), element('span', {}, it.description))));
}

function choose(command) {
  $('input').value = '';
  $('menu').hidden = true;
  say(`/${command.command}${chat().type === 'private' ? '' : `@${state.bot.username}`}`);
}

const inline = inlineList({
  input: $('input'),
  box: $('inline'),
  where: () => ({ person: state.person, chat: state.place.chat, thread: state.place.thread, reply: state.reply?.id ?? 0, ...voice() }),
  bot: () => state.bot.username,
  send: post,
  sent: () => { state.reply = null; atEnd = true; grow(); composer(); toEnd(); },
  start: (parameter) => follow(`https://t.me/${state.bot.username}?start=${parameter}`),
});

function typedKey(event) {
  if (inline.key(event)) return;
  const open = !$('menu').hidden;
  if (open && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
    event.preventDefault();
    const step = event.key === 'ArrowDown' ? 1 : -1;
    state.chosen = (state.chosen + step + state.menu.length) % state.menu.length;
    drawMenu();
  } else if (open && event.key === 'Tab' && state.menu.length) {
    event.preventDefault();
    $('input').value = `/${state.menu[Math.max(0, state.chosen)].command} `;
    suggest();
  } else if (event.key === 'Escape') {
    $('menu').hidden = true;
    state.reply = null;
    composer();
  } else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    if (open && state.chosen >= 0) choose(state.menu[state.chosen]);
    else send();
  }
}

function grow() {
  const input = $('input');
  input.style.height = 'auto';
  input.style.height = `${input.scrollHeight + 2}px`;
}

// --- The clock ---

function shown(millis, options) {
  return new Intl.DateTimeFormat('zh-CN', { timeZone: state.zone === 'Z' ? 'UTC' : state.zone, hour12: false, ...options }).format(millis);
}

function tick() {
  if (!state.bot) return;
  const now = Date.now() + state.ahead;
  $('date').textContent = shown(now, { year: 'numeric', month: 'long', day: 'numeric', weekday: 'short' });
  $('time').textContent = shown(now, { hour: '2-digit', minute: '2-digit', second: '2-digit' });
  $('zone').textContent = state.zone;
}

// --- Start ---

document.addEventListener('click', (event) => {
  const { clock, fault } = event.target.dataset ?? {};
  const link = event.target.closest?.('a[href]');
  if (link && isTelegram(link.href)) {
    event.preventDefault();
    follow(link.href);
  }
  if (clock) act('clock', JSON.parse(clock));
  if (fault) act('fault', { kind: fault }).then((ok) => ok && toast('机器人的下一次发送会遇到它'));
  if (!event.target.closest?.('#manage')) $('manage').open = false;
});
$('jump').addEventListener('submit', (event) => {
  event.preventDefault();
  act('clock', { to: $('jump-to').value });
});
$('person').addEventListener('change', () => {
  state.person = Number($('person').value);
  localStorage.setItem('person', state.person);
  for (const each of places()) if (!state.read.has(key(each))) markRead(each);
  const stays = places().find((it) => same(it, state.place));
  go(stays ?? { chat: state.person, thread: 0 });
});
$('flood').addEventListener('change', () => act('flood', { on: $('flood').checked }));
$('old').addEventListener('change', () => act('old', { on: $('old').checked }));
$('no-rich').checked = Boolean(localStorage.getItem('no-rich'));
$('no-rich').addEventListener('change', () => {
  if ($('no-rich').checked) localStorage.setItem('no-rich', 'true');
  else localStorage.removeItem('no-rich');
  $('messages').replaceChildren();
  messages();
});
$('composer').addEventListener('submit', (event) => { event.preventDefault(); send(); });
$('input').addEventListener('keydown', typedKey);
$('input').addEventListener('input', () => { grow(); suggest(); inline.typed(); });
$('slash').addEventListener('click', () => {
  $('input').value = $('input').value === '/' ? '' : '/';
  $('input').focus();
  suggest();
});
$('replying').lastElementChild.addEventListener('click', () => { state.reply = null; composer(); });
$('scroll').addEventListener('scroll', () => {
  const { scrollHeight, scrollTop, clientHeight } = $('scroll');
  if (scrollHeight === height) atEnd = scrollHeight - scrollTop - clientHeight < 80;
  else toEnd();
});
new ResizeObserver(toEnd).observe($('messages'));
setInterval(tick, 500);
listen();
