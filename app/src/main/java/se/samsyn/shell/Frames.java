package se.samsyn.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import se.samsyn.kernel.MenuEntry;
import se.samsyn.kernel.MenuGroup;
import se.samsyn.kernel.Visitor;

/** Makes the {@link Frame} of a request; {@code web} knows the request. */
@Component
public final class Frames {
    /** As many entries as fit on one line of a desktop. */
    private static final int SIDE_BY_SIDE = 6;

    private final Texts texts;
    private final List<MenuEntry> entries;

    Frames(Texts texts, List<MenuEntry> entries) {
        this.texts = texts;
        this.entries = entries.stream().sorted(Comparator.comparingInt(MenuEntry::order)).toList();
    }

    /**
     * @param visitor who is signed in, or null
     * @param path the path of the request; the menu marks the entry that it lies under
     * @param address path and query
     * @param csrfToken asked for only when a form is written, since it sets a cookie
     * @param mayEnter whether the visitor may open an address of the menu
     * @param assets from the path of a style sheet or script to its address with fingerprint
     */
    public Frame frame(
            Locale locale,
            Visitor visitor,
            String path,
            String address,
            String csrfParameter,
            Supplier<String> csrfToken,
            boolean demo,
            BiPredicate<Visitor, String> mayEnter,
            UnaryOperator<String> assets) {
        List<MenuEntry> open = visitor == null
                ? List.of()
                : entries.stream().filter(entry -> mayEnter.test(visitor, entry.address())).toList();
        List<Frame.MenuPart> menu = menu(open, locale, path);
        return new Frame(texts, locale, visitor, menu, address, new Frame.Csrf(csrfParameter, csrfToken), place -> mayEnter.test(visitor, place), demo, assets);
    }

    /** For a document that is kept: Swedish, whatever language its maker reads, and bound to no request. */
    public Frame document(Visitor visitor) {
        return frame(Texts.LANGUAGES.getFirst(), visitor, "/", "/", "", () -> "", false, (who, address) -> false, path -> path);
    }

    /** Few entries stand side by side; many are gathered under their groups' words, one alone in its group by itself. */
    private List<Frame.MenuPart> menu(List<MenuEntry> open, Locale locale, String path) {
        Map<MenuGroup, List<Frame.MenuItem>> groups = new EnumMap<>(MenuGroup.class);
        for (MenuEntry entry : open) {
            boolean current = entry.address().equals("/")
                    ? path.equals("/")
                    : path.equals(entry.address()) || path.startsWith(entry.address() + "/");
            groups.computeIfAbsent(entry.group(), group -> new ArrayList<>())
                    .add(new Frame.MenuItem(texts.say(locale, entry.messageKey()), entry.address(), current));
        }
        List<Frame.MenuPart> parts = new ArrayList<>();
        groups.forEach((group, items) -> {
            boolean apart = open.size() <= SIDE_BY_SIDE || items.size() == 1 || group == MenuGroup.START;
            parts.add(new Frame.MenuPart(apart ? null : texts.say(locale, "shell.menu." + group), items));
        });
        return parts;
    }
}
