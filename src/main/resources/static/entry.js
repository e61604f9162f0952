// The form of an activity: totals as one types, organizations offered while their names are typed.
(() => {
  'use strict';
  const language = document.documentElement.lang;
  const figure = text => { const plain = text.replace(/\s/g, ''); return /^\d{1,9}$/.test(plain) ? Number(plain) : 0; };
  const written = number => new Intl.NumberFormat(language === 'fr' ? 'fr-CA' : language === 'es' ? 'es-MX' : 'en-CA').format(number);

  const sum = set => {
    const cells = [...set.querySelectorAll('input.count')];
    const of = list => written(list.reduce((total, cell) => total + figure(cell.value), 0));
    set.querySelectorAll('[data-sum-age]').forEach(out => { out.textContent = of(cells.filter(cell => cell.dataset.age === out.dataset.sumAge)); });
    set.querySelectorAll('[data-sum-gender]').forEach(out => { out.textContent = of(cells.filter(cell => cell.dataset.gender === out.dataset.sumGender)); });
    set.querySelector('[data-sum-all]').textContent = of(cells);
  };
  document.querySelectorAll('[data-counts]').forEach(set => {
    set.addEventListener('input', () => sum(set));
    set.addEventListener('change', () => sum(set));
    // Arrows go from cell to cell, as in a spreadsheet.
    set.addEventListener('keydown', event => {
      const step = { ArrowUp: -4, ArrowDown: 4 }[event.key];
      if (!step || !event.target.matches('input.count')) return;
      const cells = [...set.querySelectorAll('input.count')];
      const next = cells[cells.indexOf(event.target) + step];
      if (next) { event.preventDefault(); next.focus(); next.select(); }
    });
    sum(set);
  });

  // What was kept from before may lie in a closed group.
  document.querySelectorAll('.entry > details').forEach(group => {
    const filled = [...group.querySelectorAll('input:not([type=checkbox]), textarea, input:checked')].some(field => field.value && field.type !== 'hidden');
    if (document.querySelector('.entry > .kept') && filled) group.open = true;
  });

  // A combobox as ARIA describes it, over a plain field of names separated by semicolons.
  document.querySelectorAll('[data-combobox]').forEach(box => {
    const field = box.querySelector('input[type=text]');
    const list = box.querySelector('[role=listbox]');
    const added = box.querySelector('.added');
    let asked = 0;
    let waiting;
    Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id }).forEach(([name, value]) => field.setAttribute(name, value));
    const options = () => [...list.querySelectorAll('[role=option]')];
    const segment = () => {
      const start = field.value.lastIndexOf(';', field.selectionStart - 1) + 1;
      const end = field.value.indexOf(';', field.selectionStart);
      return { start, end: end < 0 ? field.value.length : end };
    };
    const close = () => { list.hidden = true; field.setAttribute('aria-expanded', 'false'); field.removeAttribute('aria-activedescendant'); };
    const mark = option => {
      options().forEach(other => other.setAttribute('aria-selected', String(other === option)));
      if (option) { field.setAttribute('aria-activedescendant', option.id); option.scrollIntoView({ block: 'nearest' }); } else field.removeAttribute('aria-activedescendant');
    };
    const marked = () => options().find(option => option.getAttribute('aria-selected') === 'true');
    const offerNew = name => {
      if ([...added.querySelectorAll('input')].some(box => box.value === name)) { [...added.querySelectorAll('input')].find(box => box.value === name).checked = true; return; }
      const label = document.createElement('label');
      label.className = 'check';
      const check = document.createElement('input');
      Object.assign(check, { type: 'checkbox', name: 'newPartner', value: name, checked: true });
      label.append(check, ' ' + added.dataset.newLabel.replace('\u0001', name));
      added.append(label);
    };
    const choose = option => {
      const { start, end } = segment();
      const before = field.value.slice(0, start);
      const after = field.value.slice(end).replace(/^;\s*/, '');
      const head = before + (before && !before.endsWith(' ') ? ' ' : '') + option.dataset.value + '; ';
      field.value = head + after;
      field.setSelectionRange(head.length, head.length);
      if ('new' in option.dataset) offerNew(option.dataset.value);
      close();
      field.dispatchEvent(new Event('input', { bubbles: true }));
    };
    const ask = async () => {
      const { start, end } = segment();
      const typed = field.value.slice(start, end).trim();
      const number = ++asked;
      if (typed.length < 1 || document.activeElement !== field) { close(); return; }
      let answer;
      try { answer = await fetch(box.dataset.combobox + '?q=' + encodeURIComponent(typed), { headers: { Accept: 'text/html', 'HX-Request': 'true' } }); } catch { return; }
      if (number !== asked || !answer.ok) return;
      list.innerHTML = await answer.text();
      options().forEach((option, at) => { option.id = list.id + '-' + at; option.setAttribute('aria-selected', 'false'); });
      list.hidden = options().length === 0;
      field.setAttribute('aria-expanded', String(!list.hidden));
    };
    field.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(ask, 150); });
    field.addEventListener('blur', () => setTimeout(close, 150));
    field.addEventListener('keydown', event => {
      const all = options();
      if (event.key === 'Escape' && !list.hidden) { event.preventDefault(); close(); return; }
      if (list.hidden || all.length === 0) return;
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        const at = all.indexOf(marked());
        const next = event.key === 'ArrowDown' ? at + 1 : at < 0 ? all.length - 1 : at - 1;
        mark(all[(next + all.length) % all.length]);
      } else if (event.key === 'Enter' && marked()) {
        event.preventDefault();
        choose(marked());
      }
    });
    list.addEventListener('pointerdown', event => {
      const option = event.target.closest('[role=option]');
      if (option) { event.preventDefault(); choose(option); }
    });
  });
})();

// Photos: several at once, sent one after the other.
(() => {
  'use strict';
  const MOST = 20 * 1024 * 1024;
  const box = document.querySelector('[data-photos]');
  if (!box) return;
  const input = box.querySelector('input[type=file]');
  const list = box.querySelector('.sending');
  const album = box.parentElement.querySelector('.album');
  const token = JSON.parse(document.body.getAttribute('hx-headers')).csrfToken;
  const say = (words, name) => words.replace('{0}', name);
  let last = Promise.resolve();

  const line = file => {
    const item = document.createElement('li');
    const words = document.createElement('span');
    words.textContent = say(box.dataset.sending, file.name);
    const progress = document.createElement('progress');
    progress.max = 100;
    progress.value = 0;
    progress.setAttribute('aria-label', file.name);
    item.append(words, progress);
    list.append(item);
    return { item, words, progress };
  };
  const problem = ({ words, progress }, text) => { progress.remove(); words.className = 'problem'; words.textContent = text; };

  const send = (file, shown) => new Promise(done => {
    const request = new XMLHttpRequest();
    request.open('POST', box.dataset.photos);
    request.setRequestHeader('csrfToken', token);
    request.setRequestHeader('HX-Request', 'true');
    request.setRequestHeader('Accept', 'text/html');
    request.upload.addEventListener('progress', event => { if (event.lengthComputable) shown.progress.value = 100 * event.loaded / event.total; });
    request.addEventListener('load', () => {
      if (request.status === 200) {
        shown.item.remove();
        const holder = document.createElement('ul');
        holder.innerHTML = request.responseText;
        const photo = holder.querySelector('li');
        album.append(photo);
        if (window.htmx) window.htmx.process(photo);
      } else if (request.status === 422) {
        const holder = document.createElement('div');
        holder.innerHTML = request.responseText;
        problem(shown, file.name + ' – ' + holder.textContent.trim());
      } else problem(shown, say(request.status === 413 ? box.dataset.large : box.dataset.failed, file.name));
      done();
    });
    request.addEventListener('error', () => { problem(shown, say(box.dataset.failed, file.name)); done(); });
    const form = new FormData();
    form.append('file', file);
    request.send(form);
  });

  const take = files => [...files].forEach(file => {
    const shown = line(file);
    if (file.size > MOST) problem(shown, say(box.dataset.large, file.name));
    else last = last.then(() => send(file, shown));
  });
  input.addEventListener('change', () => { take(input.files); input.value = ''; });
  box.addEventListener('dragover', event => { event.preventDefault(); box.classList.add('over'); });
  box.addEventListener('dragleave', () => box.classList.remove('over'));
  box.addEventListener('drop', event => { event.preventDefault(); box.classList.remove('over'); take(event.dataTransfer.files); });
  // A file dropped beside the box does not replace the page.
  addEventListener('dragover', event => event.preventDefault());
  addEventListener('drop', event => event.preventDefault());
})();
