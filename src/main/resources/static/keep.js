// Keeps what is typed in a form marked data-keep until it is saved: through a lost connection, an expired session, a closed
// tab. It stays in this browser, under the person's login, and goes at sign-out.
(() => {
  'use strict';
  const who = document.body.dataset.who;
  const main = document.getElementById('main');
  const prefix = 'bilan.typed.';
  const stored = name => { try { return JSON.parse(localStorage.getItem(name)); } catch { return null; } };
  const forget = name => { try { localStorage.removeItem(name); } catch { /* nothing was kept */ } };
  const put = (name, value) => { try { localStorage.setItem(name, JSON.stringify(value)); } catch { /* full: the form itself still holds it */ } };
  const keyOf = form => prefix + who + ':' + location.pathname + '#' + (form.dataset.keep || form.getAttribute('action') || '');

  const fields = form => [...form.elements].filter(field =>
    field.name && !['csrfToken', 'revision'].includes(field.name) && !['password', 'file', 'hidden', 'submit', 'button'].includes(field.type));
  const read = form => fields(form).map(field => [field.name, ['checkbox', 'radio'].includes(field.type) ? field.value : null, ['checkbox', 'radio'].includes(field.type) ? field.checked : field.value]);
  // What the address says of a field is newer than what was kept: the record that was just added for it.
  const told = new URLSearchParams(location.search);
  const write = (form, kept) => {
    const left = kept.slice();
    fields(form).filter(field => !told.get(field.name) || field.type === 'checkbox').forEach(field => {
      const choice = ['checkbox', 'radio'].includes(field.type);
      const at = left.findIndex(([name, option]) => name === field.name && (!choice || option === field.value));
      if (at < 0) return;
      const value = left.splice(at, 1)[0][2];
      if (choice) field.checked = value; else field.value = value;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    });
  };

  const offer = (form, name) => {
    const note = document.createElement('p');
    note.className = 'kept';
    note.setAttribute('role', 'status');
    note.append(main.dataset.restored + ' ');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'plain';
    button.textContent = main.dataset.discard;
    button.addEventListener('click', () => { forget(name); location.reload(); });
    note.append(button);
    form.prepend(note);
  };

  const keep = form => {
    const name = keyOf(form);
    const blank = JSON.stringify(read(form));
    const kept = stored(name);
    if (form.dataset.saved !== undefined) forget(name);
    else if (kept && JSON.stringify(kept) !== blank) { write(form, kept); offer(form, name); }
    let waiting;
    form.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(() => put(name, read(form)), 300); });
    // Who saves a form without leaving the page says so, also before what was just typed has been kept.
    form.addEventListener('saved', () => { clearTimeout(waiting); forget(name); });
    form.addEventListener('submit', () => { clearTimeout(waiting); put(name, read(form)); put(prefix + 'sent', name); });
    // A second press while the first is under way sends nothing.
    form.addEventListener('submit', event => { if (form.dataset.sending) event.preventDefault(); form.dataset.sending = 'yes'; });
    addEventListener('pageshow', () => { delete form.dataset.sending; });
  };

  // The page after a saved form says so in <main data-saved>: what was sent last need not be kept.
  if (main && main.querySelector('[data-saved-form]')) { const sent = stored(prefix + 'sent'); if (sent) forget(sent); forget(prefix + 'sent'); }
  if (who) document.querySelectorAll('form[data-keep]').forEach(keep);

  document.addEventListener('submit', event => {
    if (event.target.getAttribute('action') === '/sign-out') Object.keys(localStorage).filter(name => name.startsWith(prefix)).forEach(forget);
  });
  const tell = () => {
    let note = document.getElementById('offline');
    if (navigator.onLine) { if (note) note.remove(); return; }
    if (note || !main) return;
    note = document.createElement('p');
    note.id = 'offline';
    note.className = 'kept';
    note.setAttribute('role', 'status');
    note.textContent = main.dataset.offline;
    main.prepend(note);
  };
  addEventListener('online', tell);
  addEventListener('offline', tell);
})();
