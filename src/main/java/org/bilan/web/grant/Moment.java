package org.bilan.web.grant;

import java.time.LocalDate;
import org.bilan.finance.Payment;
import org.bilan.finance.Receipt;
import org.bilan.funding.Amendment;
import org.bilan.funding.Due;
import org.bilan.funding.DueState;

/** Something in the life of a grant, at the day on which it happened, is due or is expected. */
public sealed interface Moment {
    LocalDate on();

    /** What stands among others of one day first: what opens the grant, then what happens in it, then what closes it. */
    int rank();

    /** The agreement was signed. */
    record Signed(LocalDate on) implements Moment {
        @Override
        public int rank() {
            return 0;
        }
    }

    /** The grant's first day. */
    record Began(LocalDate on) implements Moment {
        @Override
        public int rank() {
            return 1;
        }
    }

    /** An amendment was signed. */
    record Amended(Amendment amendment) implements Moment {
        @Override
        public LocalDate on() {
            return amendment.signedOn();
        }

        @Override
        public int rank() {
            return 2;
        }
    }

    /** Money promised for that day, and what came of it. */
    record Instalment(Payment payment) implements Moment {
        @Override
        public LocalDate on() {
            return payment.instalment().expectedOn();
        }

        @Override
        public int rank() {
            return 3;
        }

        public boolean isOverdue() {
            return payment.standing() == Payment.Standing.DUE;
        }

        public boolean hasCome() {
            return payment.receivedOn() != null;
        }
    }

    /** Money that came without an instalment having promised it. */
    record Received(Receipt receipt) implements Moment {
        @Override
        public LocalDate on() {
            return receipt.receivedOn();
        }

        @Override
        public int rank() {
            return 4;
        }
    }

    /** A report or audit due that day, or the last day until which vouchers are kept. */
    record Owed(Due due, DueState state) implements Moment {
        @Override
        public LocalDate on() {
            return due.on();
        }

        @Override
        public int rank() {
            return 5;
        }
    }

    /** The grant's last day, with its amendments. */
    record Ended(LocalDate on) implements Moment {
        @Override
        public int rank() {
            return 6;
        }
    }
}
