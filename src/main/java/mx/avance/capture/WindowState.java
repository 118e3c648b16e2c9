package mx.avance.capture;

/** Where the window of a quarter stands: PROGRAMADA, ABIERTA, CERRADA, PUBLICADA, in that order. */
public enum WindowState {
    PROGRAMADA,
    ABIERTA,
    CERRADA,
    PUBLICADA
}
