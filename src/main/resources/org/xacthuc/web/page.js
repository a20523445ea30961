'use strict';
// Hands files to the program on this machine and shows its answers. Nothing of a document reaches
// this page but as text; its report is shown in a frame that may run no scripts.

const AT_A_TIME = 2;
const MOST_ATTEMPTS = 20;
const TOKEN = /^#([A-Za-z0-9_-]{32})$/;
const PAGE = 'application/vnd.xacthuc.page+json';

let entries = [];
let running = 0;

const element = (id) => document.getElementById(id);
const sentence = (id) => element(id).content.textContent;

// Characters that would reverse or hide the text around them.
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
const visible = (name) =>
  name.replace(UNSEEN, (c) => `\\u{${c.codePointAt(0).toString(16).toUpperCase()}}`);

// The token comes behind the address's # and is taken out of it, so that nobody copies it by mistake.
function takeToken() {
  const found = TOKEN.exec(location.hash);
  if (found) {
    sessionStorage.setItem('token', found[1]);
    history.replaceState(null, '', location.pathname + location.search);
  }
  element('no-token').hidden = Boolean(sessionStorage.getItem('token'));
}

function add(files) {
  const added = Array.from(files, (file) => ({ file, state: 'waiting', controller: null, card: null }));
  entries.push(...added);
  added.forEach(draw);
  next();
}

function draw(entry) {
  const card = element('card').content.firstElementChild.cloneNode(true);
  card.querySelector('.file').textContent = visible(entry.file.name);
  card.querySelector('.remove').addEventListener('click', () => remove(entry));
  card.querySelector('.again').addEventListener('click', () => again(entry));
  if (entry.card && entry.card.isConnected) {
    entry.card.replaceWith(card);
  } else {
    element('cards').append(card);
  }
  entry.card = card;
  count();
}

// With something to show, the place to drop files gives way.
function count() {
  element('none').hidden = entries.length > 0;
  document.body.classList.toggle('some', entries.length > 0);
}

function remove(entry) {
  const at = entries.indexOf(entry);
  entries = entries.filter((other) => other !== entry);
  if (entry.controller) {
    entry.controller.abort();
  }
  release(entry);
  entry.card.remove();
  count();
  const neighbour = entries[Math.min(at, entries.length - 1)];
  (neighbour ? neighbour.card.querySelector('.remove') : element('files')).focus();
}

function again(entry) {
  entry.state = 'waiting';
  draw(entry);
  entry.card.querySelector('.remove').focus();
  next();
}

function next() {
  for (const entry of entries) {
    if (running < AT_A_TIME && entry.state === 'waiting') {
      running++;
      entry.state = 'asked';
      verify(entry).finally(() => {
        running--;
        next();
      });
    }
  }
}

async function verify(entry) {
  const language = document.documentElement.lang;
  const limit = Number(document.body.dataset.mebibytes) * 1024 * 1024;
  if (entry.file.size > limit) {
    refuse(entry, sentence('too-large'), false);
    return;
  }
  entry.controller = new AbortController();
  const { signal } = entry.controller;
  try {
    const response = await ask(entry.file, language, signal);
    const answer = await response.json();
    if (signal.aborted) {
      return;
    }
    if (response.ok) {
      show(entry, answer);
    } else {
      if (response.status === 401) {
        sessionStorage.removeItem('token');
        takeToken();
      }
      refuse(entry, answer.error[language], true);
    }
  } catch (problem) {
    if (!signal.aborted) {
      refuse(entry, sentence('unreachable'), true);
    }
  }
}

// Where others are before us, the server says when to come back.
async function ask(file, language, signal) {
  const query = new URLSearchParams({ lang: language, name: file.name });
  for (let attempt = 1; ; attempt++) {
    const response = await fetch(`/verify?${query}`, {
      method: 'POST',
      headers: {
        'Accept': PAGE,
        'Authorization': `Bearer ${sessionStorage.getItem('token')}`,
        'Content-Type': 'application/pdf',
      },
      body: file,
      signal,
    });
    if (response.status !== 503 || attempt === MOST_ATTEMPTS) {
      return response;
    }
    const seconds = Number(response.headers.get('Retry-After')) || 5;
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    if (signal.aborted) {
      throw new Error('removed');
    }
  }
}

function show(entry, answer) {
  finish(entry, answer.tone, answer.symbol, answer.word, answer.reason);
  const { card } = entry;
  card.dataset.verdict = answer.verdict;
  card.querySelector('.next p').textContent = answer.next;
  for (const fact of answer.facts) {
    const group = document.createElement('div');
    const label = document.createElement('dt');
    label.textContent = fact.label;
    group.append(label);
    for (const line of fact.lines) {
      const value = document.createElement('dd');
      value.textContent = line;
      group.append(value);
    }
    card.querySelector('.facts').append(group);
  }
  offer(entry, '.html', answer.html, 'text/html;charset=utf-8', 'html');
  offer(entry, '.json', answer.json, 'application/json', 'json');
  const report = card.querySelector('.report');
  report.hidden = false;
  report.addEventListener('toggle', () => {
    report.querySelector('iframe').srcdoc = answer.html;
  }, { once: true });
  report.open = entries.length === 1;
}

function refuse(entry, reason, mayTryAgain) {
  finish(entry, 'neutral', '–', sentence('not-verified'), reason);
  entry.card.querySelectorAll('.next, .facts').forEach((part) => part.remove());
  entry.card.querySelector('.again').hidden = !mayTryAgain;
}

function finish(entry, tone, symbol, word, reason) {
  const { card } = entry;
  entry.state = 'answered';
  card.classList.replace('waiting', tone);
  card.querySelector('.work').remove();
  card.querySelector('.answer').hidden = false;
  card.querySelector('.sign').textContent = symbol;
  card.querySelector('.word').textContent = word;
  card.querySelector('.reason').textContent = reason;
  element('status').textContent = `${visible(entry.file.name)}: ${word}. ${reason}`;
}

// The file is made here, of what is in the page's memory.
function offer(entry, selector, text, type, ending) {
  const link = entry.card.querySelector(selector);
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = `${entry.file.name.replace(UNSEEN, '_').replace(/\.pdf$/i, '')}.xacthuc.${ending}`;
  link.hidden = false;
}

function release(entry) {
  entry.card.querySelectorAll('a[download]').forEach((link) => URL.revokeObjectURL(link.href));
}

// The other language's page takes this one's place, and what was dropped is verified for it anew.
async function speak(address) {
  const response = await fetch(address);
  const other = new DOMParser().parseFromString(await response.text(), 'text/html');
  entries.forEach((entry) => {
    if (entry.controller) {
      entry.controller.abort();
    }
    release(entry);
  });
  history.replaceState(null, '', address);
  document.documentElement.lang = other.documentElement.lang;
  document.title = other.title;
  document.body.replaceWith(document.adoptNode(other.body));
  begin();
  const files = entries.map((entry) => entry.file);
  entries = [];
  add(files);
  document.querySelector('nav [aria-current]').focus();
}

function begin() {
  takeToken();
  element('files').addEventListener('change', (event) => {
    add(event.target.files);
    event.target.value = '';
  });
  document.querySelectorAll('nav a').forEach((link) => {
    if (link.lang === document.documentElement.lang) {
      link.setAttribute('aria-current', 'true');
    }
    link.addEventListener('click', (event) => {
      event.preventDefault();
      speak(link.getAttribute('href'));
    });
  });
}

// Anywhere on the page, so that a file that misses the frame is not opened in place of it.
let depth = 0;
const mark = () => element('drop').classList.toggle('over', depth > 0);
addEventListener('dragenter', (event) => {
  event.preventDefault();
  depth++;
  mark();
});
addEventListener('dragleave', () => {
  depth = Math.max(0, depth - 1);
  mark();
});
addEventListener('dragover', (event) => event.preventDefault());
addEventListener('drop', (event) => {
  event.preventDefault();
  depth = 0;
  mark();
  add(event.dataTransfer.files);
});
addEventListener('hashchange', takeToken);
begin();
