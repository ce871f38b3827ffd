package se.samsyn.portal.web;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import se.samsyn.publishing.PublicReading.Municipality;
import se.samsyn.publishing.Publication;
import se.samsyn.shell.Frame;

/** A municipality's publications as an Atom feed (RFC 4287). */
final class Feed {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final Frame frame;
    private final Municipality municipality;
    private final String home;

    /** @param site scheme and host, without slash at the end */
    Feed(Frame frame, Municipality municipality, String site) {
        this.frame = frame;
        this.municipality = municipality;
        this.home = site + "/offentligt/" + municipality.id();
    }

    /** @param publications newest first; withdrawn ones are told of, replaced ones are left out */
    byte[] write(List<Publication> publications) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(output, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", frame.language());
            text(xml, "id", "urn:samsyn:" + municipality.id());
            text(xml, "title", frame.say("portal.feed.title", municipality.name()));
            text(xml, "updated", updated(publications).toString());
            link(xml, "self", home + "/flode.xml");
            link(xml, "alternate", home);
            xml.writeStartElement("author");
            text(xml, "name", municipality.name());
            xml.writeEndElement();
            for (Publication publication : publications) {
                if (publication.state() != Publication.State.REPLACED) {
                    entry(xml, publication);
                }
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return output.toByteArray();
    }

    private void entry(XMLStreamWriter xml, Publication publication) throws XMLStreamException {
        boolean withdrawn = publication.state() == Publication.State.WITHDRAWN;
        xml.writeStartElement("entry");
        text(xml, "id", "urn:samsyn:" + municipality.id() + ":" + publication.number());
        text(xml, "title", publication.picture().title());
        text(xml, "published", publication.published().toString());
        text(xml, "updated", latest(publication).toString());
        link(xml, "alternate", home + "/lagesbilder/" + publication.number());
        text(xml, "summary", withdrawn ? frame.say("portal.withdrawn") : publication.picture().finding());
        xml.writeEndElement();
    }

    /** A feed without entries is as old as the first day that one could have been written. */
    private static Instant updated(List<Publication> publications) {
        return publications.stream().map(Feed::latest).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    private static Instant latest(Publication publication) {
        return publication.ended() == null ? publication.published() : publication.ended();
    }

    private static void text(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }
}
