// Own dates and a period of the list are one choice: the later one counts.
document.addEventListener('change', event => {
  const form = event.target.form;
  if (!form || form.id !== 'filter') return;
  // What is typed is looked for as it is typed; leaving the field need not ask again.
  if (event.target.id === 'q') { event.stopPropagation(); return; }
  const dates = [form.elements.from, form.elements.to].filter(field => field);
  if (event.target.name === 'period') dates.forEach(field => { field.value = ''; });
}, true);
