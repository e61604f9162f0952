// What is shown once is selected as soon as it is reached, ready to be copied.
document.querySelectorAll('[data-copy]').forEach(field => {
  field.addEventListener('focus', () => field.select());
});
// The browser's time zone is proposed for the organisation's, as long as nobody was told anything else.
document.querySelectorAll('[data-zone-of] select').forEach(field => {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const known = [...field.options].some(option => option.value === zone);
  if (known && !document.querySelector('.summary')) field.value = zone;
});
// A file that is too large is told before it is sent.
document.querySelectorAll('form[data-most] input[type=file]').forEach(input => {
  input.addEventListener('change', () => {
    const file = input.files[0];
    input.setCustomValidity(file && file.size > Number(input.form.dataset.most) * 1024 * 1024 ? input.form.dataset.large : '');
    if (!input.checkValidity()) input.reportValidity();
  });
});
