package mx.avance.base.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/** Puts the script that restores the reader's choice of light or dark first in the page, so that nothing is painted in the other. */
@Component
class ColorSchemeScript implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(page -> {
            Element head = page.getDocument().head();
            head.prependElement("script").attr("src", "assets/color-scheme.js");
            // The script's address is relative to the page's base, which has to be known first.
            head.select("base").forEach(head::prependChild);
        });
    }
}
