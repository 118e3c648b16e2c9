package mx.avance.exchange.reading;

import mx.avance.figures.Accumulation;
import mx.avance.plan.Provenance;
import mx.avance.plan.Rollup;

/** The rules of an indicator that its document does not state, each with how it came to be known. */
public record InferredRules(
        Accumulation accumulation, Provenance accumulationFrom, Rollup rollup, Provenance rollupFrom) {}
