// A table whose cells are edited as in a spreadsheet, each row saved by itself when it is left. What is not saved yet is kept
// in this browser until it is: through a lost connection, an expired session, a closed tab.
(() => {
  'use strict';
  const table = document.querySelector('table[data-grid]');
  if (!table || matchMedia('(max-width: 40rem)').matches) return;
  const words = JSON.parse(table.dataset.words);
  const token = JSON.parse(document.body.getAttribute('hx-headers')).csrfToken;
  const store = 'bilan.typed.' + document.body.dataset.who + ':' + table.dataset.grid;
  const status = document.getElementById(table.dataset.status);
  const heads = [...table.tHead.rows[0].cells];
  const columns = heads.map(th => th.dataset.column || '');
  const editable = columns.map((name, at) => (name ? at : -1)).filter(at => at >= 0);
  const [first, last] = [editable[0], editable[editable.length - 1]];
  const fresh = table.tBodies[0];
  const listed = table.tBodies[1];
  const rows = new Map();
  const history = { done: [], undone: [] };
  let active = null;
  let anchor = null;
  let editor = null;
  let sending = false;
  let blocked = false;
  const queue = [];

  const say = text => { status.textContent = text; };
  const fill = (text, ...parts) => parts.reduce((all, part, at) => all.replace('{' + at + '}', part), text);
  const all = () => [...fresh.rows, ...listed.rows];
  const at = td => td.cellIndex;
  const isLocked = td => !columns[at(td)] || td.dataset.locked !== undefined;

  // -- rows and their cells ------------------------------------------------------------------------------------------
  const read = tr => {
    const row = { tr, code: tr.dataset.code || '', isNew: !tr.dataset.code, draft: crypto.randomUUID ? crypto.randomUUID() : String(Math.random()).slice(2), cells: {} };
    editable.forEach(place => {
      const td = tr.cells[place];
      const value = td.dataset.v !== undefined ? td.dataset.v : td.textContent.trim();
      row.cells[columns[place]] = { was: value, now: value, shown: td.textContent.trim() };
    });
    [...tr.cells].forEach(td => { td.tabIndex = -1; if (isLocked(td)) td.setAttribute('aria-readonly', 'true'); });
    rows.set(tr, row);
    return row;
  };
  const isDirty = row => Object.values(row.cells).some(cell => cell.now !== cell.was);
  const isBlank = row => Object.values(row.cells).every(cell => cell.now === '');
  const cellOf = td => rows.get(td.parentNode).cells[columns[at(td)]];
  const tdOf = (row, column) => row.tr.cells[columns.indexOf(column)];

  const paint = (row, column) => {
    const td = tdOf(row, column);
    const cell = row.cells[column];
    td.textContent = cell.now === cell.was ? cell.shown : cell.now;
    td.classList.toggle('changed', cell.now !== cell.was);
    td.removeAttribute('aria-invalid');
    td.removeAttribute('aria-describedby');
  };
  const note = (row, column, text, kind) => {
    const td = tdOf(row, column);
    const line = document.createElement('small');
    line.className = kind;
    line.id = 'cell-' + Math.random().toString(36).slice(2);
    line.textContent = text;
    td.append(line);
    td.setAttribute('aria-describedby', line.id);
    if (kind === 'problem') td.setAttribute('aria-invalid', 'true');
  };
  const tell = (row, state, text) => {
    const td = row.tr.cells[row.tr.cells.length - 1];
    row.tr.dataset.state = state;
    td.textContent = text;
  };

  const blank = after => {
    const tr = document.getElementById(table.dataset.blank).content.firstElementChild.cloneNode(true);
    if (after) after.after(tr); else fresh.append(tr);
    read(tr);
    return tr;
  };
  const spare = () => { const end = fresh.rows[fresh.rows.length - 1]; return end && isBlank(rows.get(end)) ? end : blank(end); };

  // -- keeping what is not saved -------------------------------------------------------------------------------------
  const keep = () => {
    const open = [...rows.values()].filter(row => isDirty(row)).map(row => ({ code: row.code, draft: row.draft,
      cells: Object.fromEntries(Object.entries(row.cells).filter(([, cell]) => cell.now !== cell.was).map(([name, cell]) => [name, [cell.was, cell.now]])) }));
    try { if (open.length) localStorage.setItem(store, JSON.stringify(open)); else localStorage.removeItem(store); } catch { /* full or forbidden: the page itself still holds it */ }
  };
  const restore = () => {
    let kept = [];
    try { kept = JSON.parse(localStorage.getItem(store)) || []; } catch { /* nothing was kept */ }
    kept.forEach(one => {
      const tr = (one.code && all().find(each => each.dataset.code === one.code)) || spare();
      const row = rows.get(tr);
      if (one.code && !row.code) { row.code = one.code; row.isNew = false; tr.dataset.code = one.code; tr.cells[0].textContent = one.code; }
      row.draft = one.draft || row.draft;
      Object.entries(one.cells).forEach(([name, [was, now]]) => {
        if (!row.cells[name]) return;
        if (tr.parentNode === fresh) row.cells[name].was = was;
        row.cells[name].now = now;
        paint(row, name);
      });
      enqueue(row);
    });
    if (kept.length) say(fill(words.restored, kept.length));
  };

  // -- changing cells, and taking it back ----------------------------------------------------------------------------
  const apply = (changes, which) => {
    const touched = new Set();
    changes.forEach(change => {
      const row = rows.get(change.tr);
      row.cells[change.column].now = change[which];
      paint(row, change.column);
      touched.add(row);
    });
    keep();
    return touched;
  };
  const change = changes => {
    const real = changes.filter(one => one.before !== one.after);
    if (!real.length) return new Set();
    history.done.push(real);
    history.undone.length = 0;
    return apply(real, 'after');
  };
  const one = (td, text) => ({ tr: td.parentNode, column: columns[at(td)], before: cellOf(td).now, after: text });
  const step = (from, to, which, empty) => {
    const changes = from.pop();
    if (!changes) { say(empty); return; }
    to.push(changes);
    apply(changes, which).forEach(enqueue);
    const end = changes[0];
    select(end.tr.cells[columns.indexOf(end.column)]);
    say(which === 'before' ? words.undone : words.redone);
  };

  // -- saving --------------------------------------------------------------------------------------------------------
  const settled = row => { Object.keys(row.cells).forEach(name => paint(row, name)); tell(row, 'saved', words.saved); };
  const enqueue = row => {
    if (!isDirty(row)) { if (row.code && row.tr.dataset.state) settled(row); return; }
    if (isBlank(row) && row.isNew && !row.code) { Object.values(row.cells).forEach(cell => { cell.was = ''; }); tell(row, '', ''); keep(); return; }
    if (!queue.includes(row)) queue.push(row);
    tell(row, 'saving', words.waiting);
    send();
  };
  const send = async () => {
    if (sending || blocked) return;
    sending = true;
    while (queue.length) {
      const row = queue[0];
      if (!await post(row)) break;
      queue.shift();
    }
    sending = false;
    keep();
  };
  const post = async row => {
    const sent = Object.fromEntries(Object.entries(row.cells).map(([name, cell]) => [name, cell.now]));
    const body = new URLSearchParams({ code: row.code, draft: row.draft });
    if (row.isNew && row.code && isBlank(row)) body.set('remove', 'yes');
    Object.entries(row.cells).forEach(([name, cell]) => {
      if (row.code && cell.now === cell.was) return;
      body.set(name, cell.now);
      body.set('was.' + name, cell.was);
    });
    tell(row, 'saving', words.saving);
    let answer;
    try {
      answer = await fetch(table.dataset.save, { method: 'POST', body, headers: { csrfToken: token, Accept: 'application/json' } });
    } catch {
      tell(row, 'offline', words.offline);
      say(words.offline);
      setTimeout(send, 15000);
      return false;
    }
    if (answer.redirected || answer.status === 401 || answer.status === 403) {
      blocked = true;
      tell(row, 'problem', words.signin);
      say(words.signin);
      return false;
    }
    if (!answer.ok) { tell(row, 'problem', words.failed); say(words.failed); return true; }
    take(row, sent, await answer.json());
    return true;
  };
  const take = (row, sent, result) => {
    if (result.removed) { row.code = ''; row.draft = crypto.randomUUID ? crypto.randomUUID() : String(Math.random()).slice(2); row.tr.removeAttribute('data-code'); row.tr.cells[0].textContent = ''; }
    if (result.code && result.code !== row.code) {
      // the list is no longer empty
      if (table.parentElement.previousElementSibling && table.parentElement.previousElementSibling.matches('.empty')) table.parentElement.previousElementSibling.remove();
      row.code = result.code;
      row.tr.dataset.code = result.code;
      const link = document.createElement('a');
      link.href = table.dataset.page + encodeURIComponent(result.code);
      link.textContent = result.code;
      link.tabIndex = -1;
      row.tr.cells[0].replaceChildren(link);
    }
    Object.entries(result.cells || {}).forEach(([name, stored]) => {
      const cell = row.cells[name];
      if (!cell) return;
      const same = cell.now === sent[name] && !(result.problems || {})[name];
      Object.assign(cell, { was: stored.value || '', shown: stored.shown || '', now: same ? stored.value || '' : cell.now });
      if (!editor || editor.td !== tdOf(row, name)) paint(row, name);
    });
    if (result.removed) Object.keys(row.cells).forEach(name => { Object.assign(row.cells[name], { was: '', shown: '' }); paint(row, name); });
    const problems = isDirty(row) || !row.code ? Object.entries(result.problems || {}) : [];
    Object.keys(row.cells).forEach(name => paint(row, name));
    problems.filter(([name]) => row.cells[name]).forEach(([name, text]) => note(row, name, text, 'problem'));
    Object.entries(result.notes || {}).filter(([name]) => row.cells[name]).forEach(([name, text]) => note(row, name, text, 'note'));
    if (result.newer) { conflict(row, result.newer); return; }
    const general = problems.filter(([name]) => !row.cells[name]).map(([, text]) => text);
    if (problems.length) {
      tell(row, 'problem', general[0] || words.problem);
      say(fill(words.problems, row.code || words.fresh, problems.map(([, text]) => text).join(' ')));
    } else {
      tell(row, 'saved', result.removed ? words.removed : words.saved);
      say(fill(words.savedrow, row.code));
      if (isDirty(row) && (!active || active.parentNode !== row.tr)) enqueue(row);
    }
  };
  // Someone else stored another value meanwhile: both stand there, and one is chosen.
  const conflict = (row, newer) => {
    Object.entries(newer).forEach(([name, stored]) => { if (row.cells[name]) note(row, name, fill(words.newer, stored.shown || '—'), 'problem'); });
    tell(row, 'problem', words.conflict + ' ');
    const td = row.tr.cells[row.tr.cells.length - 1];
    [[words.mine, true], [words.theirs, false]].forEach(([text, mine]) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'plain';
      button.textContent = text;
      button.addEventListener('click', () => {
        Object.entries(newer).forEach(([name, stored]) => {
          const cell = row.cells[name];
          if (!cell) return;
          Object.assign(cell, { was: stored.value, shown: stored.shown, now: mine ? cell.now : stored.value });
          paint(row, name);
        });
        tell(row, '', '');
        keep();
        enqueue(row);
        select(row.tr.cells[first]);
      });
      td.append(button);
    });
    say(words.conflict);
  };

  // -- moving and selecting ------------------------------------------------------------------------------------------
  const box = () => {
    if (!active) return null;
    const list = all();
    const [a, b] = [list.indexOf((anchor || active).parentNode), list.indexOf(active.parentNode)];
    const [c, d] = [at(anchor || active), at(active)];
    return { list, top: Math.min(a, b), bottom: Math.max(a, b), left: Math.min(c, d), right: Math.max(c, d) };
  };
  const mark = () => {
    table.querySelectorAll('[aria-selected]').forEach(td => td.removeAttribute('aria-selected'));
    const area = box();
    if (!area) return;
    for (let r = area.top; r <= area.bottom; r++) for (let c = area.left; c <= area.right; c++) area.list[r].cells[c].setAttribute('aria-selected', 'true');
  };
  const select = (td, extend) => {
    if (!td) return;
    const before = active && active.parentNode;
    if (active) active.tabIndex = -1;
    if (!extend) anchor = td;
    active = td;
    td.tabIndex = 0;
    td.focus({ preventScroll: false });
    mark();
    if (before && before !== td.parentNode) leave(before);
  };
  const leave = tr => {
    const row = rows.get(tr);
    if (!row) return;
    enqueue(row);
    if (tr.parentNode === fresh) spare();
  };
  const move = (down, right, extend) => {
    const list = all();
    const r = Math.max(0, Math.min(list.length - 1, list.indexOf(active.parentNode) + down));
    const c = Math.max(0, Math.min(heads.length - 2, at(active) + right));
    select(list[r].cells[c], extend);
  };
  const tab = back => {
    const list = all();
    let r = list.indexOf(active.parentNode);
    let c = at(active) + (back ? -1 : 1);
    if (c > last) { c = first; r++; }
    if (c < first) { c = last; r--; }
    if (r < 0 || r >= list.length) return false;
    select(list[r].cells[c]);
    return true;
  };

  // -- editing one cell ----------------------------------------------------------------------------------------------
  const edit = (td, start) => {
    if (isLocked(td) || editor) return;
    const cell = cellOf(td);
    const input = document.createElement('input');
    input.type = 'text';
    input.autocomplete = 'off';
    input.setAttribute('aria-label', heads[at(td)].textContent.trim());
    const list = heads[at(td)].dataset.list;
    if (list) input.setAttribute('list', list);
    input.value = start !== undefined ? start : cell.now === cell.was ? (heads[at(td)].dataset.raw !== undefined ? cell.was : cell.shown) : cell.now;
    editor = { td, input, before: input.value };
    td.classList.add('editing');
    td.replaceChildren(input);
    input.focus();
    if (start === undefined) input.select();
    input.addEventListener('blur', () => finish(true));
  };
  const finish = keepIt => {
    if (!editor) return;
    const { td, input, before } = editor;
    editor = null;
    td.classList.remove('editing');
    const row = rows.get(td.parentNode);
    paint(row, columns[at(td)]);
    if (keepIt && (input.value !== before || input.value !== '')) {
      const same = input.value.trim() === before.trim() && cellOf(td).now === cellOf(td).was && before === cellOf(td).shown;
      if (!same) change([one(td, input.value.trim())]);
    }
  };

  const fillDown = () => {
    const area = box();
    if (!area) return;
    const source = area.top === area.bottom ? area.top - 1 : area.top;
    if (source < 0) return;
    const changes = [];
    for (let r = source + 1; r <= area.bottom; r++) for (let c = area.left; c <= area.right; c++) {
      const td = area.list[r].cells[c];
      if (!isLocked(td)) changes.push(one(td, rows.get(area.list[source]).cells[columns[c]].now));
    }
    const touched = change(changes);
    say(fill(words.filled, changes.length));
    if (area.top !== area.bottom) touched.forEach(enqueue);
  };
  const clear = () => {
    const area = box();
    const changes = [];
    for (let r = area.top; r <= area.bottom; r++) for (let c = area.left; c <= area.right; c++) {
      const td = area.list[r].cells[c];
      if (!isLocked(td)) changes.push(one(td, ''));
    }
    const touched = change(changes);
    if (area.top !== area.bottom) touched.forEach(enqueue);
  };

  // -- copying and pasting -------------------------------------------------------------------------------------------
  const parse = text => {
    const lines = [];
    let line = [''];
    let quoted = false;
    for (let i = 0; i < text.length; i++) {
      const sign = text[i];
      const cell = line.length - 1;
      if (quoted) {
        if (sign !== '"') line[cell] += sign;
        else if (text[i + 1] === '"') { line[cell] += '"'; i++; } else quoted = false;
      } else if (sign === '"' && line[cell] === '') quoted = true;
      else if (sign === '\t') line.push('');
      else if (sign === '\n') { lines.push(line); line = ['']; } else if (sign !== '\r') line[cell] += sign;
    }
    if (line.length > 1 || line[0] !== '') lines.push(line);
    return lines.map(each => each.map(cell => cell.replace(/\s+/g, ' ').trim())).filter(each => each.some(cell => cell));
  };
  const fold = text => text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/[.:*°]/g, '').replace(/\s+/g, ' ').trim();
  const aliases = {};
  Object.entries(words.headers).forEach(([name, list]) => list.split('|').forEach(alias => { aliases[fold(alias)] = name; }));
  const header = line => {
    const named = line.map(cell => aliases[fold(cell)] || null);
    const found = named.filter(name => name).length;
    return found >= 2 && found * 2 >= line.filter(cell => cell).length ? named : null;
  };
  // Whether day or month comes first is seen in the whole column: 13 is no month.
  const dated = (lines, place) => {
    const form = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
    const found = lines.map(line => (line[place] || '').match(form)).filter(match => match);
    const dayFirst = found.some(match => +match[1] > 12);
    const monthFirst = found.some(match => +match[2] > 12);
    if (dayFirst === monthFirst) return;
    lines.forEach(line => {
      const match = (line[place] || '').match(form);
      if (match) line[place] = [match[3], ...(dayFirst ? [match[2], match[1]] : [match[1], match[2]]).map(part => part.padStart(2, '0'))].join('-');
    });
  };
  const paste = text => {
    let lines = parse(text);
    if (!lines.length || !active) return;
    const named = lines.length > 1 ? header(lines[0]) : null;
    let names = named;
    if (named) lines = lines.slice(1);
    else names = lines[0].map((cell, place) => columns[at(active) + place] || null);
    const width = Math.max(...lines.map(line => line.length));
    if (!named) names = Array.from({ length: width }, (none, place) => columns[at(active) + place] || null);
    lines = lines.slice(0, 2000);
    const day = names.indexOf('incurred_on');
    if (day >= 0) dated(lines, day);
    // a grant and its line stand in two columns in most spreadsheets
    const [grant, line] = [names.indexOf('charged'), names.indexOf('charged.line')];
    if (grant >= 0 && line >= 0) lines.forEach(cells => { cells[grant] = [cells[grant], cells[line]].filter(part => part).join(' '); });
    let tr = active.parentNode;
    const into = named && tr.parentNode !== fresh ? spare() : tr;
    tr = into;
    const changes = [];
    lines.forEach((cells, number) => {
      if (number > 0) tr = tr.parentNode === fresh ? (named || !isBlank(rows.get(tr)) || changes.length ? next(tr) : tr) : (tr.nextElementSibling || spare());
      names.forEach((name, place) => {
        if (!name || columns.indexOf(name) < 0 || cells[place] === undefined) return;
        const td = tr.cells[columns.indexOf(name)];
        if (!isLocked(td)) changes.push(one(td, cells[place]));
      });
    });
    const touched = change(changes);
    touched.forEach(enqueue);
    spare();
    select(into.cells[names.indexOf(names.find(name => name)) >= 0 && !named ? at(active) : first]);
    const left = named ? named.map((name, place) => (name ? null : place)).filter(place => place !== null).map(place => parse(text)[0][place]).filter(cell => cell) : [];
    say(fill(words.pasted, lines.length) + (left.length ? ' ' + fill(words.left, left.join(', ')) : ''));
  };
  const next = tr => { const after = tr.nextElementSibling; return after && isBlank(rows.get(after)) ? after : blank(tr); };
  const copy = event => {
    const area = box();
    const lines = [];
    for (let r = area.top; r <= area.bottom; r++) {
      const line = [];
      for (let c = area.left; c <= area.right; c++) {
        const td = area.list[r].cells[c];
        const cell = columns[c] ? cellOf(td) : null;
        line.push(cell ? (cell.now === cell.was ? cell.shown : cell.now) : td.textContent.trim());
      }
      lines.push(line.map(text => (/[\t\n"]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text)).join('\t'));
    }
    event.clipboardData.setData('text/plain', lines.join('\n'));
    event.preventDefault();
    say(fill(words.copied, lines.length));
  };

  // -- keys and mouse ------------------------------------------------------------------------------------------------
  // Enter at the end of a new row begins the next one, as at the end of a typed line.
  const down = back => {
    if (active.parentNode.parentNode === fresh && !back) select(next(active.parentNode).cells[first]);
    else move(back ? -1 : 1, 0);
  };
  const inEditor = event => {
    if (event.isComposing) return;
    if (event.key === 'Escape') { const { td } = editor; finish(false); select(td); event.preventDefault(); event.stopPropagation(); } else if (event.key === 'Tab') { const { td } = editor; finish(true); active = td; if (!tab(event.shiftKey)) select(td); event.preventDefault(); } else if (event.key === 'Enter') { const { td } = editor; finish(true); active = td; down(event.shiftKey); event.preventDefault(); }
  };
  const inGrid = event => {
    const command = event.ctrlKey || event.metaKey;
    const key = event.key;
    const arrows = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1], PageUp: [-15, 0], PageDown: [15, 0] };
    let taken = true;
    if (command && key === 'z' && !event.shiftKey) step(history.done, history.undone, 'before', words.nothing);
    else if (command && (key === 'y' || (key.toLowerCase() === 'z' && event.shiftKey))) step(history.undone, history.done, 'after', words.nothing);
    else if (command && key === 'd') fillDown();
    else if (command && key === 's') { leave(active.parentNode); }
    else if (command && key === 'Home') select(all()[0].cells[first]);
    else if (command && key === 'End') { const list = all(); select(list[list.length - 1].cells[last]); }
    else if (command) taken = false;
    else if (event.altKey) taken = false;
    else if (arrows[key]) move(...arrows[key], event.shiftKey);
    else if (key === 'Tab') taken = tab(event.shiftKey);
    else if (key === 'Home') select(active.parentNode.cells[first], event.shiftKey);
    else if (key === 'End') select(active.parentNode.cells[last], event.shiftKey);
    else if (key === 'Enter' && active.querySelector('a')) active.querySelector('a').click();
    else if (key === 'Enter') down(event.shiftKey);
    else if (key === 'F2') edit(active);
    else if (key === 'Delete' || key === 'Backspace') clear();
    else if (key === 'Escape') { leave(active.parentNode); const out = document.getElementById(table.dataset.exit); if (out) out.focus(); }
    else if ((key.length === 1 || key === 'Dead' || key === 'Process') && !isLocked(active)) { edit(active, ''); taken = false; } else taken = false;
    if (taken) event.preventDefault();
  };
  table.addEventListener('keydown', event => {
    if (editor && event.target === editor.input) inEditor(event);
    else if (active && event.target === active) inGrid(event);
  });
  table.addEventListener('focusin', event => {
    const td = event.target.closest('td, tbody th');
    if (td && td !== active && (!editor || editor.td !== td) && event.target === td) select(td);
  });
  table.addEventListener('focusout', event => {
    if (active && !table.contains(event.relatedTarget) && event.relatedTarget) leave(active.parentNode);
  });
  let dragging = false;
  table.addEventListener('mousedown', event => {
    const td = event.target.closest('tbody td, tbody th');
    if (!td || event.target.closest('a, button, input') || event.button !== 0) return;
    event.preventDefault();
    if (editor) finish(true);
    dragging = true;
    select(td, event.shiftKey);
  });
  table.addEventListener('mouseover', event => {
    const td = event.target.closest('tbody td, tbody th');
    if (dragging && td && td !== active) select(td, true);
  });
  addEventListener('mouseup', () => { dragging = false; });
  table.addEventListener('dblclick', event => { const td = event.target.closest('tbody td'); if (td) edit(td); });
  document.addEventListener('paste', event => {
    const text = event.clipboardData.getData('text/plain');
    const open = editor && event.target === editor.input;
    if (!active || !(event.target === active || open) || (open && !/[\t\n]/.test(text.trim()))) return;
    event.preventDefault();
    if (open) { const { td } = editor; finish(false); select(td); }
    paste(text);
  });
  document.addEventListener('copy', event => { if (active && document.activeElement === active) copy(event); });
  addEventListener('online', () => { blocked = false; send(); });
  addEventListener('beforeunload', event => { if (queue.length && !blocked) event.preventDefault(); });

  // -- beginning -----------------------------------------------------------------------------------------------------
  table.classList.remove('cards');
  table.setAttribute('role', 'grid');
  table.setAttribute('aria-multiselectable', 'true');
  fresh.hidden = false;
  listed.querySelectorAll('a').forEach(link => { link.tabIndex = -1; });
  [...listed.rows].forEach(read);
  spare();
  fresh.rows[0].cells[first].tabIndex = 0;
  active = null;
  document.querySelectorAll('[data-grid-new]').forEach(button => {
    button.hidden = false;
    button.addEventListener('click', () => select(spare().cells[first]));
  });
  document.querySelectorAll('[data-grid-help]').forEach(help => { help.hidden = false; });
  restore();
})();
