// The workspace of a report: formatting by button and key, text saved by itself, facts inserted, pages turned. Everything
// works as plain forms without it.
(() => {
  'use strict';
  const token = () => (JSON.parse(document.body.getAttribute('hx-headers') || '{}')).csrfToken || '';
  const headers = () => ({ 'csrfToken': token(), 'HX-Request': 'true', 'Content-Type': 'application/x-www-form-urlencoded' });

  // Replaces a part of a text so that the browser can undo it.
  const type = (area, from, to, text, select) => {
    area.focus();
    area.setSelectionRange(from, to);
    if (!document.execCommand('insertText', false, text)) area.setRangeText(text, from, to, 'end');
    if (select) area.setSelectionRange(select[0], select[1]);
    area.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const around = (area, mark) => {
    const { selectionStart: from, selectionEnd: to, value } = area;
    const text = value.slice(from, to);
    const inside = value.slice(from - mark.length, from) === mark && value.slice(to, to + mark.length) === mark;
    if (inside) type(area, from - mark.length, to + mark.length, text, [from - mark.length, to - mark.length]);
    else type(area, from, to, mark + text + mark, [from + mark.length, to + mark.length]);
  };
  const lines = (area, change) => {
    const { selectionStart: at, selectionEnd: end, value } = area;
    const from = value.lastIndexOf('\n', at - 1) + 1;
    const to = value.indexOf('\n', end) < 0 ? value.length : value.indexOf('\n', end);
    const text = value.slice(from, to).split('\n').map(change).join('\n');
    type(area, from, to, text, [from + text.length, from + text.length]);
  };
  const tools = {
    bold: area => around(area, '**'),
    italic: area => around(area, '*'),
    heading: area => lines(area, line => line.startsWith('## ') ? line.slice(3) : '## ' + line.replace(/^#+ /, '')),
    list: area => lines(area, line => line.startsWith('- ') ? line.slice(2) : '- ' + line),
    numbers: area => lines(area, (line, at) => (at + 1) + '. ' + line),
    link: area => {
      const { selectionStart: from, selectionEnd: to, value } = area;
      const text = value.slice(from, to) || 'texte';
      type(area, from, to, `[${text}](https://)`, [from + text.length + 3, from + text.length + 11]);
    }
  };
  const keys = { b: 'bold', i: 'italic', k: 'link' };
  const shifted = { h: 'heading', l: 'list' };

  const forget = form => form.dispatchEvent(new Event('saved'));

  const stories = form => {
    const area = form.querySelector('textarea[name=text]');
    const said = form.querySelector('.kept-note');
    const outcome = form.querySelector('.outcome');
    const shown = form.parentElement.querySelector('.shown');
    const bar = form.querySelector('.tools');
    let saved = area.value;
    let saving = false;
    let waiting;
    let reading;
    bar.hidden = false;
    bar.addEventListener('click', event => { const tool = event.target.closest('[data-tool]'); if (tool) tools[tool.dataset.tool](area); });
    // In a toolbar, arrows go from one button to the next (WAI-ARIA).
    bar.addEventListener('keydown', event => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!step) return;
      const all = [...bar.querySelectorAll('button')];
      all[(all.indexOf(document.activeElement) + step + all.length) % all.length].focus();
      event.preventDefault();
    });
    area.addEventListener('keydown', event => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const name = event.shiftKey ? shifted[event.key.toLowerCase()] : keys[event.key.toLowerCase()];
      if (name) { event.preventDefault(); tools[name](area); }
      else if (event.key.toLowerCase() === 's' && !event.shiftKey) { event.preventDefault(); save(); }
    });

    const read = () => fetch(form.dataset.section + '/shown', { method: 'POST', headers: headers(), body: new URLSearchParams({ text: area.value, limit: area.dataset.limit || '' }) })
      .then(answer => answer.ok ? answer.text() : Promise.reject())
      .then(html => {
        // An answer that is being written is not taken away.
        if ([...shown.querySelectorAll('textarea')].some(one => one.value)) return;
        shown.innerHTML = html;
        figure.textContent = shown.firstElementChild.dataset.said;
        figure.className = 'figure' + (shown.firstElementChild.dataset.long === 'true' ? ' late' : '');
      }).catch(() => {});
    const figure = form.querySelector('.count .figure');

    const settle = answer => answer.text().then(html => {
      if (answer.status !== 200 && answer.status !== 422) throw new Error(answer.status);
      outcome.innerHTML = html;
      const told = outcome.querySelector('[data-revision]');
      if (told) form.elements.revision.value = told.dataset.revision;
      outcome.querySelectorAll('.scripted').forEach(part => { part.hidden = false; });
      return answer.status === 200;
    });
    const save = () => {
      clearTimeout(waiting);
      if (saving || area.value === saved) return Promise.resolve();
      saving = true;
      const sent = area.value;
      said.textContent = form.dataset.saving;
      return fetch(form.action, { method: 'POST', headers: headers(), redirect: 'error', body: new URLSearchParams({ text: sent, revision: form.elements.revision.value }) })
        .then(settle)
        .then(stored => {
          saving = false;
          if (!stored) { said.textContent = ''; return; }
          saved = sent;
          const stale = document.querySelector('.stale');
          if (stale) stale.hidden = false;
          if (area.value === saved) { forget(form); said.textContent = outcome.textContent.trim(); } else later();
        })
        .catch(() => { saving = false; said.textContent = form.dataset.lost; waiting = setTimeout(save, 15000); });
    };
    const later = () => { clearTimeout(waiting); waiting = setTimeout(save, 3000); };
    area.addEventListener('input', () => {
      said.textContent = form.dataset.changed;
      // While two texts stand against each other, only the person saves.
      if (!outcome.querySelector('.conflict')) later();
      clearTimeout(reading);
      reading = setTimeout(read, 400);
    });
    // What keep.js brought back is shown and saved as if it were typed again.
    area.addEventListener('change', () => { if (area.value !== saved) area.dispatchEvent(new Event('input', { bubbles: true })); });
    form.addEventListener('submit', event => { event.preventDefault(); delete form.dataset.sending; save().then(() => { if (area.value === saved) said.textContent = said.textContent || ''; }); });
    form.addEventListener('click', event => {
      const take = event.target.closest('[data-take]');
      const insert = event.target.closest('[data-insert]');
      if (insert) type(area, area.selectionStart, area.selectionEnd, insert.dataset.insert);
      if (!take) return;
      if (take.dataset.take === 'theirs') { area.value = outcome.querySelector('.newer').value; saved = area.value; forget(form); read(); }
      outcome.textContent = '';
      if (take.dataset.take === 'mine') save();
      area.focus();
    });
    const insert = form.querySelector('.insert');
    insert.addEventListener('toggle', () => {
      const find = insert.querySelector('input');
      if (insert.open) { find.dispatchEvent(new Event('look')); find.focus(); }
    });
    // Enter in the search looks; it does not save the text.
    insert.querySelector('input').addEventListener('keydown', event => { if (event.key === 'Enter') event.preventDefault(); });
  };
  document.querySelectorAll('form[data-section]').forEach(stories);

  // Pages: the number, the arrows and the keys lead to a page; the size is remembered in this browser.
  const place = document.getElementById('pages');
  if (place) {
    const sizes = 4;
    let zoom = 1;
    try { zoom = Number(localStorage.getItem('bilan.zoom') ?? 1); } catch { /* not remembered */ }
    const paper = () => place.querySelector('.paper');
    const number = () => place.querySelector('#page-number');
    const apply = () => { for (let size = 0; size < sizes; size++) place.classList.toggle('zoom' + size, size === zoom); };
    const to = page => {
      const at = Math.max(1, Math.min(Number(number().max), page || 1));
      const sheet = document.getElementById('page-' + at);
      paper().scrollTo({ top: sheet.offsetTop - paper().offsetTop - 8, left: 0 });
      number().value = at;
    };
    const current = () => {
      const sheets = [...place.querySelectorAll('.paper li')];
      const middle = paper().getBoundingClientRect().top + 60;
      const at = sheets.findIndex(sheet => sheet.getBoundingClientRect().bottom > middle);
      return at < 0 ? sheets.length : at + 1;
    };
    const ready = () => {
      apply();
      const turn = place.querySelector('.turn');
      if (!turn || !turn.hidden) return;
      turn.hidden = false;
      paper().addEventListener('scroll', () => { if (document.activeElement !== number()) number().value = current(); }, { passive: true });
      paper().addEventListener('keydown', event => {
        const step = { PageDown: 1, PageUp: -1, n: 1, p: -1 }[event.key];
        if (step) { event.preventDefault(); to(current() + step); }
        else if (event.key === 'Home') { event.preventDefault(); to(1); }
        else if (event.key === 'End') { event.preventDefault(); to(Number(number().max)); }
        else if (event.key === '+' || event.key === '-') size(event.key === '+' ? 1 : -1);
      });
      number().addEventListener('change', () => to(Number(number().value)));
    };
    const size = step => {
      const page = current();
      zoom = Math.max(0, Math.min(sizes - 1, zoom + step));
      try { localStorage.setItem('bilan.zoom', zoom); } catch { /* not remembered */ }
      apply();
      to(page);
    };
    place.addEventListener('click', event => {
      const turn = event.target.closest('[data-turn]');
      const larger = event.target.closest('[data-zoom]');
      if (turn) to(current() + Number(turn.dataset.turn));
      if (larger) size(Number(larger.dataset.zoom));
    });
    document.addEventListener('htmx:load', ready);
    ready();
  }

  // What can be chosen for a new report follows from what is chosen.
  const order = document.getElementById('order');
  if (order) {
    const fit = () => {
      const kind = (order.querySelector('[name=kind]:checked') || {}).value;
      const language = (order.querySelector('[name=language]:checked') || {}).value;
      order.elements.grant.closest('.field').hidden = kind === 'annual';
      order.querySelectorAll('#profile optgroup').forEach(group => {
        const options = [...group.children];
        options.forEach(one => { one.hidden = one.disabled = one.dataset.kind !== kind || !one.dataset.languages.split(' ').includes(language); });
        group.hidden = options.every(one => one.hidden);
      });
      const chosen = order.elements.profile.selectedOptions[0];
      if (chosen && chosen.disabled) order.elements.profile.value = '';
    };
    order.addEventListener('change', event => {
      fit();
      const grant = order.elements.grant.selectedOptions[0];
      if (event.target.name === 'grant' && grant && grant.dataset.from) {
        // a period outside the grant cannot be meant
        if (order.elements.to.value < grant.dataset.from || order.elements.from.value > grant.dataset.to) {
          order.elements.from.value = grant.dataset.from;
          order.elements.to.value = grant.dataset.to;
        }
      }
    });
    fit();
  }
})();

// Annexes: files are sent one after the other as soon as they are chosen or dropped; the list is put in order by dragging.
(() => {
  'use strict';
  const MOST = 20 * 1024 * 1024;
  const section = () => document.getElementById('annexes');
  if (!section()) return;
  const token = () => JSON.parse(document.body.getAttribute('hx-headers') || '{}').csrfToken || '';
  const say = (words, ...gaps) => gaps.reduce((text, gap, at) => text.replace('{' + at + '}', gap), words);
  let last = Promise.resolve();

  const show = html => {
    const problems = [...section().querySelectorAll('.sending .problem')].map(one => one.cloneNode(true));
    section().outerHTML = html;
    if (window.htmx) window.htmx.process(section());
    section().querySelector('.sending').append(...problems);
    ready();
  };
  const post = (address, body) => fetch(address, { method: 'POST', headers: { csrfToken: token(), 'HX-Request': 'true', Accept: 'text/html' }, body })
    .then(answer => answer.text().then(html => ({ status: answer.status, html })));
  const line = text => {
    const item = document.createElement('li');
    item.textContent = text;
    section().querySelector('.sending').append(item);
    return item;
  };
  const problem = text => { line(text).className = 'problem'; };

  const send = file => {
    const box = section().dataset;
    const waiting = line(say(box.sending, file.name));
    const form = new FormData();
    form.append('file', file);
    return post(box.annexes, form).then(({ status, html }) => {
      if (status === 200 || status === 422) show(html);
      else problem(say(status === 413 ? box.large : box.failed, file.name));
    }).catch(() => problem(say(box.failed, file.name))).finally(() => waiting.remove());
  };
  const take = files => {
    section().querySelectorAll('.sending .problem').forEach(one => one.remove());
    [...files].forEach(file => {
      if (file.size > MOST) problem(say(section().dataset.large, file.name));
      else last = last.then(() => send(file));
    });
  };

  const move = (item, to) => {
    const words = item.querySelector('.annex-title').textContent;
    const body = new URLSearchParams({ to });
    post(section().dataset.annexes + '/' + item.dataset.annex + '/move', body).then(({ status, html }) => {
      if (status !== 200) return;
      show(html);
      section().querySelector('#annex-status').textContent = say(section().dataset.moved, words, to + 1);
    }).catch(() => {});
  };
  const ready = () => {
    const box = section().querySelector('[data-drop]');
    if (!box || 'bound' in section().dataset) return;
    section().dataset.bound = '';
    const input = box.querySelector('input[type=file]');
    input.required = false;
    input.addEventListener('change', () => { take(input.files); input.value = ''; });
    const items = [...section().querySelectorAll('[data-annex]')];
    let carried = null;
    const clear = () => items.forEach(item => item.classList.remove('before', 'behind', 'carried'));
    items.forEach((item, at) => {
      item.draggable = items.length > 1;
      item.addEventListener('dragstart', event => {
        if (event.target !== item) return;
        carried = item;
        item.classList.add('carried');
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', item.dataset.annex);
      });
      item.addEventListener('dragend', () => { carried = null; clear(); });
      item.addEventListener('dragover', event => {
        if (!carried || carried === item) return;
        event.preventDefault();
        const half = item.getBoundingClientRect();
        const behind = event.clientY > half.top + half.height / 2;
        item.classList.toggle('behind', behind);
        item.classList.toggle('before', !behind);
      });
      item.addEventListener('dragleave', () => item.classList.remove('before', 'behind'));
      item.addEventListener('drop', event => {
        if (!carried || carried === item) return;
        event.preventDefault();
        const from = items.indexOf(carried);
        const gap = item.classList.contains('behind') ? at + 1 : at;
        move(carried, from < gap ? gap - 1 : gap);
      });
    });
    // A field inside is for marking text, not for carrying.
    section().querySelectorAll('[data-annex] input').forEach(field => {
      field.addEventListener('focus', () => { field.closest('[data-annex]').draggable = false; });
      field.addEventListener('blur', () => { field.closest('[data-annex]').draggable = items.length > 1; });
    });
  };
  const holdsFiles = event => event.dataTransfer && [...event.dataTransfer.types].includes('Files');
  const zone = event => event.target.closest && event.target.closest('#annexes');
  addEventListener('dragover', event => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    const box = section().querySelector('[data-drop]');
    if (box) box.classList.toggle('over', !!zone(event));
  });
  // A file dropped beside the box does not replace the page.
  addEventListener('drop', event => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    const box = section().querySelector('[data-drop]');
    if (box) box.classList.remove('over');
    if (box && zone(event)) take(event.dataTransfer.files);
  });
  // htmx has put a new list in the place of the old one.
  ['htmx:load', 'htmx:afterSettle'].forEach(name => document.body.addEventListener(name, () => { if (section()) ready(); }));
  ready();
})();

// Portal sheet: a field's text into the clipboard; where the browser does not allow it, chosen, for the keyboard to copy.
(() => {
  const list = document.querySelector('.portal');
  if (!list) return;
  const told = (field, words) => { const box = field.closest('li').querySelector('[data-told]'); if (box) box.textContent = words; };
  list.querySelectorAll('[data-copy]').forEach(button => {
    const field = document.getElementById(button.dataset.copy);
    if (!field || field.tagName !== 'TEXTAREA') return;
    button.hidden = false;
    button.addEventListener('click', async () => {
      list.querySelectorAll('[data-told]').forEach(box => { box.textContent = ''; });
      try {
        await navigator.clipboard.writeText(field.value);
        told(field, list.dataset.copied);
      } catch (refused) {
        field.focus();
        field.select();
        told(field, document.execCommand('copy') ? list.dataset.copied : list.dataset.press);
      }
    });
  });
})();

// Comments: words chosen in the text, or in what is read of it, are what a comment is about.
(() => {
  'use strict';
  document.addEventListener('selectionchange', () => {
    const selection = document.getSelection();
    const words = selection.toString().replace(/\s+/g, ' ').trim();
    if (words.length < 2 || words.length > 300 || !selection.anchorNode) return;
    const from = selection.anchorNode.parentElement;
    const story = from && from.closest('.shown') && !from.closest('.thread') && from.closest('.story');
    const about = story && story.querySelector('form[data-comment] select');
    if (!about) return;
    let own = about.querySelector('[data-own]');
    if (!own) {
      own = document.createElement('option');
      own.dataset.own = '';
      about.append(own);
    }
    own.value = words;
    own.textContent = about.dataset.chosen + ' ' + (words.length > 60 ? words.slice(0, 60) + '…' : words);
    own.selected = true;
  });
})();
