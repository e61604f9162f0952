// What is left of an expense while its parts are typed; a voucher dropped on the page; explanations saved where they stand.
(() => {
  'use strict';
  const token = JSON.parse(document.body.getAttribute('hx-headers') || '{}').csrfToken;
  const language = document.documentElement.lang;

  // -- the remainder ---------------------------------------------------------------------------------------------------
  const number = text => {
    let bare = text.replace(/[\s\u00a0\u202f'’$%]/g, '').replace('\u2212', '-');
    const [comma, point] = [bare.lastIndexOf(','), bare.lastIndexOf('.')];
    if (comma > point) bare = bare.replace(/\./g, '').replace(/,(?=\d{1,2}$)/, '.').replace(/,/g, '');
    else bare = bare.replace(/,/g, '');
    return bare !== '' && /^-?\d*\.?\d*$/.test(bare) ? Number(bare) : NaN;
  };
  const parts = document.querySelector('form.parts');
  if (parts) {
    const total = Number(parts.dataset.total);
    const money = new Intl.NumberFormat(language === 'fr' ? 'fr-CA' : language === 'es' ? 'es-MX' : 'en-CA', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    const rest = parts.querySelector('[data-rest]');
    const rows = () => [...parts.tBodies ? [] : [], ...parts.querySelectorAll('tbody tr')];
    const taken = except => rows().reduce((sum, row) => {
      const field = row.querySelector('[name=part]');
      const text = field.value.trim();
      if (row === except || !text) return sum;
      return sum + (text.endsWith('%') ? Math.round(total * number(text)) / 100 : number(text));
    }, 0);
    const show = () => {
      const left = Math.round((total - taken(null)) * 100) / 100;
      if (Number.isNaN(left)) { rest.textContent = '—'; return; }
      rest.textContent = money.format(left) + ' ' + parts.dataset.currency;
      rest.classList.toggle('late', total >= 0 ? left < 0 : left > 0);
    };
    const spare = () => {
      const list = rows();
      const end = list[list.length - 1];
      if ([...end.querySelectorAll('input')].every(field => !field.value)) return;
      const more = end.cloneNode(true);
      more.querySelectorAll('input').forEach(field => { field.value = ''; field.removeAttribute('aria-invalid'); });
      more.querySelectorAll('.problem').forEach(line => line.remove());
      end.after(more);
    };
    parts.addEventListener('input', () => { show(); spare(); });
    parts.addEventListener('click', event => {
      if (!event.target.matches('[data-rest-here]')) return;
      const row = event.target.closest('tr');
      const left = Math.round((total - taken(row)) * 100) / 100;
      if (!Number.isNaN(left)) { row.querySelector('[name=part]').value = money.format(left); parts.dispatchEvent(new Event('input', { bubbles: true })); }
    });
    parts.querySelectorAll('[data-rest-here]').forEach(button => { button.hidden = false; });
  }

  // -- the voucher -----------------------------------------------------------------------------------------------------
  const send = async (form, file) => {
    const problem = form.querySelector('.problem');
    if (file.size > 20 * 1024 * 1024) { problem.textContent = form.dataset.large; return; }
    problem.textContent = '';
    form.querySelector('.hint').textContent = form.dataset.sending;
    const body = new FormData();
    body.append('file', file);
    try {
      const answer = await fetch(form.action, { method: 'POST', body, headers: { csrfToken: token, Accept: 'text/html' } });
      if (answer.status === 413) { problem.textContent = form.dataset.large; return; }
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const shown = page.getElementById('voucher-shown');
      if (!shown) { problem.textContent = form.dataset.failed; return; }
      document.getElementById('voucher-shown').replaceWith(document.importNode(shown, true));
      // the form of the expense was made from what it was before
      const revision = page.querySelector('#expense [name=revision]');
      const own = document.querySelector('#expense [name=revision]');
      if (revision && own) own.value = revision.value;
    } catch { problem.textContent = form.dataset.failed; }
  };
  document.addEventListener('change', event => {
    const form = event.target.closest('form[data-drop]');
    if (form && event.target.type === 'file' && event.target.files[0]) send(form, event.target.files[0]);
  });
  document.addEventListener('submit', event => {
    if (!event.target.matches('form[data-drop]')) return;
    event.preventDefault();
    const file = event.target.querySelector('input[type=file]').files[0];
    if (file) send(event.target, file);
  });
  const zone = () => document.getElementById('voucher-shown');
  ['dragover', 'dragleave', 'drop'].forEach(kind => document.addEventListener(kind, event => {
    const over = zone() && zone().contains(event.target) && zone().querySelector('form[data-drop]');
    if (!zone()) return;
    zone().classList.toggle('over', !!over && kind === 'dragover');
    if (!over) return;
    event.preventDefault();
    if (kind === 'drop' && event.dataTransfer.files[0]) send(over, event.dataTransfer.files[0]);
  }));

  // -- explanations ----------------------------------------------------------------------------------------------------
  document.querySelectorAll('form.explain').forEach(form => {
    const field = form.querySelector('textarea');
    const said = form.querySelector('[role=status]');
    let stored = field.value;
    const save = async () => {
      if (field.value.trim() === stored.trim()) return;
      said.textContent = form.dataset.saving;
      const sent = field.value;
      try {
        const body = new URLSearchParams(new FormData(form));
        const answer = await fetch(form.action, { method: 'POST', body, headers: { csrfToken: token, Accept: 'application/json' } });
        const result = answer.ok && !answer.redirected ? await answer.json() : { problem: form.dataset.failed };
        if (!result.problem) { stored = sent; form.querySelector('[name=was]').value = sent; }
        said.textContent = result.problem || form.dataset.saved;
        form.closest('td').classList.toggle('explained', !result.problem && sent.trim() !== '');
      } catch { said.textContent = form.dataset.offline; }
    };
    form.addEventListener('submit', event => { event.preventDefault(); event.stopImmediatePropagation(); save(); }, true);
    field.addEventListener('change', save);
    addEventListener('online', save);
  });
})();
