package mx.avance.capture;

/** Where an entry stands on its way from the unit to the planning office. */
public enum EntryState {
    BORRADOR,
    ENVIADA,
    VALIDADA,
    DEVUELTA
}
