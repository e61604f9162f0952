// What is shown once is selected as soon as it is reached, ready to be copied.
document.querySelectorAll('[data-copy]').forEach(field => {
  field.addEventListener('focus', () => field.select());
});
// The time zone of the browser is proposed for the organisation's.
document.querySelectorAll('[data-zone]').forEach(field => {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (zone) field.value = zone;
});
