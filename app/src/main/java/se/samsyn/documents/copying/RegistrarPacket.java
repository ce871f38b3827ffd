package se.samsyn.documents.copying;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.stereotype.Component;
import se.samsyn.documents.FixedDocument;
import se.samsyn.kernel.Visitor;
import se.samsyn.post.Attachment;
import se.samsyn.publishing.FrozenText;
import se.samsyn.shell.Frame;
import se.samsyn.situation.Picture;
import se.samsyn.situation.FormalPictures;
import se.samsyn.situation.Tasks;

/** What the registrar is sent of a fixed document: the document for the archive, and what it is in a small XML beside it. */
@Component
public class RegistrarPacket {
    private final FormalPictures pictures;
    private final Tasks tasks;

    RegistrarPacket(FormalPictures pictures, Tasks tasks) {
        this.pictures = pictures;
        this.tasks = tasks;
    }

    public List<Attachment> files(FixedDocument document, Frame frame, Visitor visitor) {
        byte[] pdf = pictures.print(frame, document.picture(), tasks.ofPicture(document.picture().id()), visitor);
        String name = "lagesbild-" + document.picture().number() + "-" + document.picture().edition();
        return List.of(
                new Attachment(name + ".pdf", "application/pdf", pdf),
                new Attachment(name + ".xml", "application/xml", metadata(document, pdf, visitor).getBytes(StandardCharsets.UTF_8)));
    }

    /** Title, class, dates, diary number, checksums and secrecy mark. */
    static String metadata(FixedDocument document, byte[] pdf, Visitor visitor) {
        Picture picture = document.picture();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("titel", picture.title());
        facts.put("handlingstyp", "lägesbild");
        facts.put("myndighet", visitor.municipalityName());
        facts.put("kommunkod", visitor.municipalityId());
        facts.put("nummer", String.valueOf(picture.number()));
        facts.put("version", String.valueOf(picture.edition()));
        facts.put("periodFran", picture.period().first().toString());
        facts.put("periodTill", picture.period().last().toString());
        facts.put("last", picture.lock().at().toString());
        facts.put("diarienummer", document.diaryNumber());
        facts.put("kontrollsummaInnehall", picture.lock().checksum());
        facts.put("kontrollsummaPdf", FrozenText.checksum(pdf));
        if (document.mark() != null) {
            facts.put("sekretessmarkering", document.mark().shortly());
            facts.put("sekretessmarkeringDatum", document.mark().markedOn().toString());
            facts.put("sekretessmarkeringAv", document.mark().markedBy());
        }
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("handling");
            for (var fact : facts.entrySet()) {
                xml.writeStartElement(fact.getKey());
                xml.writeCharacters(fact.getValue());
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException memoryDoesNotFail) {
            throw new IllegalStateException(memoryDoesNotFail);
        }
        return text.toString();
    }
}
