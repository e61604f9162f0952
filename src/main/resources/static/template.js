// Copies a field with one press, and tells of a file that is too large before it is sent in vain.
(() => {
  'use strict';
  const show = () => document.querySelectorAll('.copy[hidden]').forEach(button => { button.hidden = false; });
  show();
  document.addEventListener('htmx:load', show);
  document.addEventListener('click', event => {
    const button = event.target.closest('[data-copy]');
    if (!button) return;
    const done = () => {
      const before = button.innerHTML;
      button.textContent = button.dataset.copied;
      setTimeout(() => { button.innerHTML = before; }, 1500);
    };
    const field = button.closest('tr').querySelector('code');
    const select = () => { getSelection().selectAllChildren(field); if (document.execCommand('copy')) done(); };
    if (navigator.clipboard) navigator.clipboard.writeText(button.dataset.copy).then(done, select); else select();
  });
  const upload = document.querySelector('.upload');
  if (!upload) return;
  const tell = text => {
    const note = document.createElement('p');
    note.className = 'problem';
    note.setAttribute('role', 'alert');
    note.textContent = text;
    document.getElementById('outcome').replaceChildren(note);
  };
  upload.addEventListener('htmx:configRequest', event => {
    const file = upload.querySelector('[type=file]').files[0];
    if (file && file.size > upload.dataset.most * 1024 * 1024) { event.preventDefault(); tell(upload.dataset.large); }
  });
  upload.addEventListener('htmx:responseError', event => tell(event.detail.xhr.status === 413 ? upload.dataset.large : upload.dataset.lost));
  upload.addEventListener('htmx:sendError', () => tell(upload.dataset.lost));
})();
