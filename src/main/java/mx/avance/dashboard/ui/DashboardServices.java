package mx.avance.dashboard.ui;

import mx.avance.access.LastLook;
import mx.avance.base.Settings;
import mx.avance.capture.IndicatorCards;
import mx.avance.capture.Places;
import mx.avance.dashboard.Dashboard;
import mx.avance.live.LiveChanges;
import org.springframework.stereotype.Component;

/** What the Tablero asks. */
@Component
record DashboardServices(
        Dashboard dashboard,
        Places places,
        IndicatorCards cards,
        Settings settings,
        LastLook lastLook,
        LiveChanges changes) {}
