package org.bilan.notice;

import org.bilan.value.Language;

/** A mail in plain text to one address. {@code id} is the same when it is sent again after a doubtful failure. */
record Mail(String id, String to, String subject, String text, Language language) {}
