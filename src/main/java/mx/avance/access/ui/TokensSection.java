package mx.avance.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.avance.access.PermissionDeniedException;
import mx.avance.access.TokenScope;
import mx.avance.access.Tokens;
import mx.avance.access.Tokens.Token;
import mx.avance.base.ui.Formats;

/** Claves de acceso para programas: those of whoever looks at it, made and revoked. */
final class TokensSection extends Div {

    private final Tokens tokens;
    private final ZoneId zone;
    private final Div list = new Div();
    private final Paragraph outcome = new Paragraph();

    TokensSection(Tokens tokens, ZoneId zone) {
        this.tokens = tokens;
        this.zone = zone;
        Paragraph what = new Paragraph(getTranslation("tokens.what"));
        what.addClassName("muted");
        Button create =
                new Button(getTranslation("tokens.new"), event -> new TokenDialog(tokens, this::refresh).open());
        Anchor api = new Anchor("api", getTranslation("tokens.api"));
        // Not a screen: the router would look for one.
        api.setRouterIgnore(true);
        outcome.addClassName("failed");
        outcome.getElement().setAttribute("role", "alert");
        addClassNames("card", "account-form", "tokens");
        add(new H2(getTranslation("tokens.title")), what, api, list, create, outcome);
        refresh();
    }

    private void refresh() {
        List<Token> own = tokens.own();
        list.removeAll();
        outcome.setText("");
        if (own.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("tokens.none"));
            none.addClassName("muted");
            list.add(none);
        } else {
            list.add(table(own));
        }
    }

    private NativeTable table(List<Token> own) {
        NativeTableRow head = new NativeTableRow();
        Stream.of("tokens.name", "tokens.scopes", "tokens.created", "tokens.used", "tokens.expires", "tokens.revoke")
                .forEach(key -> {
                    NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation(key));
                    cell.getElement().setAttribute("scope", "col");
                    head.add(cell);
                });
        NativeTableBody body = new NativeTableBody();
        own.forEach(token -> body.add(row(token)));
        NativeTable table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassName("tokens-table");
        table.getElement().setAttribute("aria-label", getTranslation("tokens.title"));
        return table;
    }

    private NativeTableRow row(Token token) {
        Button revoke = new Button(getTranslation("tokens.revoke"), event -> ask(token));
        revoke.setAriaLabel(getTranslation("tokens.revoke.one", token.name()));
        Instant used = token.lastUsedAt();
        return new NativeTableRow(
                new NativeTableCell(token.name()),
                new NativeTableCell(token.scopes().stream()
                        .sorted()
                        .map(scope -> getTranslation(key(scope)))
                        .collect(Collectors.joining(", "))),
                new NativeTableCell(Formats.date(day(token.createdAt()))),
                new NativeTableCell(used == null ? getTranslation("tokens.never") : Formats.dateTime(used, zone)),
                new NativeTableCell(getTranslation(
                        token.expired() ? "tokens.expired-on" : "tokens.works-until",
                        // It ends with the day before.
                        Formats.date(day(token.expiresAt().minusSeconds(1))))),
                new NativeTableCell(revoke));
    }

    static String key(TokenScope scope) {
        return switch (scope) {
            case LEER -> "tokens.scope.read";
            case IMPORTAR -> "tokens.scope.import";
        };
    }

    private java.time.LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    private void ask(Token token) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("tokens.revoke.one", token.name()));
        dialog.setText(getTranslation("tokens.revoke.what"));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("tokens.revoke.keep"));
        dialog.setConfirmText(getTranslation("tokens.revoke"));
        dialog.setConfirmButtonTheme(ButtonVariant.AURA_DANGER.getVariantName());
        dialog.addConfirmListener(event -> revoke(token));
        dialog.open();
    }

    private void revoke(Token token) {
        try {
            tokens.revoke(token.id());
        } catch (IllegalArgumentException | PermissionDeniedException refused) {
            refresh();
            outcome.setText(String.valueOf(refused.getMessage()));
            return;
        }
        refresh();
    }
}
