// A file that is too large is told before it is sent, and a file may be dropped on its field.
(() => {
  'use strict';
  const field = event => event.target.closest && event.target.closest('[data-drop]');
  const check = input => {
    const most = Number(input.form.dataset.upload) * 1024 * 1024;
    const file = input.files[0];
    input.setCustomValidity(file && file.size > most ? input.dataset.large : '');
    if (!input.checkValidity()) input.reportValidity();
  };
  document.addEventListener('change', event => { if (event.target.matches('[data-drop] input[type=file]')) check(event.target); });
  ['dragover', 'dragleave', 'drop'].forEach(kind => document.addEventListener(kind, event => {
    const zone = field(event);
    if (zone) zone.classList.toggle('over', kind === 'dragover');
  }));
  // A second press while the first is under way sends nothing.
  document.addEventListener('submit', event => {
    if (!event.target.matches('[data-once]')) return;
    if (event.target.dataset.sent) event.preventDefault();
    event.target.dataset.sent = 'yes';
  });
  addEventListener('pageshow', () => document.querySelectorAll('[data-once]').forEach(form => { delete form.dataset.sent; }));
})();
