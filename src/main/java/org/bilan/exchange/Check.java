package org.bilan.exchange;

/** What must hold between records once all tables are read: stored and arriving ones taken together. */
interface Check {

    void run(Records records, Findings findings);
}
