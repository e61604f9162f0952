-- The list of expenses finds suppliers and adds up a year without reading the expenses themselves.
CREATE INDEX expense_by_supplier ON expense (supplier, incurred_on);
CREATE INDEX expense_sums ON expense (incurred_on, currency, kind, amount_minor);
