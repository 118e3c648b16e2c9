package mx.avance.consistency.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.function.Consumer;

/** A finding that stands alone. */
@Tag("avance-finding")
@JsModule("./consistency/avance-finding.js")
final class FindingCard extends Component {

    /** @param act hears the name of what is to be done with it */
    FindingCard(FindingShown finding, Consumer<String> act) {
        getElement().setPropertyBean("finding", finding);
        getElement()
                .addEventListener(
                        "finding-act",
                        event -> act.accept(
                                event.getEventData().get("event.detail.act").asString()))
                .addEventData("event.detail.act");
    }
}
