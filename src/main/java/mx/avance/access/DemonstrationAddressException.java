package mx.avance.access;

/** A demonstration was told to listen where others could reach it. */
class DemonstrationAddressException extends RuntimeException {

    DemonstrationAddressException(String address) {
        super(address);
    }
}
