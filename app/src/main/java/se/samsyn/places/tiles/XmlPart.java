package se.samsyn.places.tiles;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import se.samsyn.kernel.Refusal;

/** An element of an XML file from outside, by local names: services write the same name under many prefixes. */
final class XmlPart {
    private static final int MEGABYTE = 1 << 20;
    /** The largest known description of a service, some hundred layers, is 3 MB. */
    private static final int MOST_MEGABYTES = 8;

    private final Element element;

    private XmlPart(Element element) {
        this.element = element;
    }

    /**
     * The outermost element. A document type is refused, and with it every entity and every file or address that a document
     * could ask its reader to open.
     *
     * @throws Refusal {@code wmts-unreadable}, {@code wmts-too-large}
     */
    static XmlPart read(InputStream file) throws IOException {
        byte[] bytes = file.readNBytes(MOST_MEGABYTES * MEGABYTE + 1);
        if (bytes.length > MOST_MEGABYTES * MEGABYTE) {
            throw new Refusal("wmts-too-large", MOST_MEGABYTES);
        }
        try {
            // The JDK's own reader, whatever else stands on the class path.
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setExpandEntityReferences(false);
            factory.setXIncludeAware(false);
            DocumentBuilder reader = factory.newDocumentBuilder();
            reader.setErrorHandler(new DefaultHandler());
            return new XmlPart(reader.parse(new ByteArrayInputStream(bytes)).getDocumentElement());
        } catch (SAXException | IOException notXml) {
            throw new Refusal("wmts-unreadable");
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String name() {
        return element.getLocalName();
    }

    /** The children of that name. */
    List<XmlPart> list(String name) {
        List<XmlPart> parts = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element part && name.equals(part.getLocalName())) {
                parts.add(new XmlPart(part));
            }
        }
        return parts;
    }

    /** The first child of that name. */
    Optional<XmlPart> find(String name) {
        return list(name).stream().findFirst();
    }

    String text() {
        return element.getTextContent().strip();
    }

    /** The text of the first child of that name, or nothing. */
    String text(String name) {
        return find(name).map(XmlPart::text).orElse("");
    }

    /** The attribute under whatever prefix, or nothing. */
    String attribute(String name) {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            if (name.equals(attributes.item(i).getLocalName())) {
                return attributes.item(i).getNodeValue();
            }
        }
        return "";
    }
}
