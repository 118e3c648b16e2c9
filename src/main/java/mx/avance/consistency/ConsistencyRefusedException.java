package mx.avance.consistency;

import mx.avance.base.ExpectedFailure;

/** What cannot be done with a finding or a rule now; the message is the sentence that is shown. */
public class ConsistencyRefusedException extends RuntimeException implements ExpectedFailure {

    public ConsistencyRefusedException(String sentence) {
        super(sentence);
    }
}
