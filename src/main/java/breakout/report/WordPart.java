package breakout.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

import breakout.kernel.VenueFile;

/** A part of the venue's Word document, from which is taken what reports may be written on. */
record WordPart(Document xml) {

    private static final String NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    /** Who changed what, and lists that are defined in another part. */
    private static final List<String> NOT_TAKEN = List.of("rsid", "pPrChange", "rPrChange", "tblPrChange", "tcPrChange",
            "trPrChange", "numPr");
    private static final Set<String> PAPER = Set.of("pgSz", "pgMar");

    /** @throws VenueFile.Broken for what is not well-formed */
    static WordPart of(String name, byte[] content) {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            // else it would write to the console
            builder.setErrorHandler(new DefaultHandler());
            return new WordPart(builder.parse(new ByteArrayInputStream(content)));
        } catch (SAXException e) {
            throw VenueFile.unfit(Stationery.FILE, name + " in it is damaged: " + e.getMessage());
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException(name, e);
        }
    }

    /** The styles that it defines, by their names. */
    Map<String, String> styles() {
        Map<String, String> ids = new HashMap<>();
        for (Element style : all("style")) {
            for (Element name : in(style, "name")) {
                ids.putIfAbsent(name.getAttributeNS(NAMESPACE, "val"), style.getAttributeNS(NAMESPACE, "styleId"));
            }
        }
        return ids;
    }

    byte[] forgettingEditors() {
        NOT_TAKEN.forEach(name -> all(name).forEach(each -> each.getParentNode().removeChild(each)));
        for (Element each : all("*")) {
            attributes(each).stream().filter(attribute -> attribute.getLocalName().startsWith("rsid"))
                    .forEach(each::removeAttributeNode);
        }
        return written();
    }

    /** The paper and its margins, with nothing on it. */
    byte[] emptyOfText() {
        var body = all("body").stream().findFirst()
                .orElseThrow(() -> VenueFile.unfit(Stationery.FILE, "this is not a Word document (.docx)"));
        children(body).stream().filter(child -> !"sectPr".equals(child.getLocalName())).forEach(body::removeChild);
        for (Element section : in(body, "sectPr")) {
            children(section).stream().filter(child -> !PAPER.contains(String.valueOf(child.getLocalName())))
                    .forEach(section::removeChild);
        }
        return forgettingEditors();
    }

    private List<Element> all(String name) {
        return list(xml.getElementsByTagNameNS(NAMESPACE, name)).stream().map(Element.class::cast).toList();
    }

    private static List<Element> in(Element parent, String name) {
        return children(parent).stream().filter(child -> name.equals(child.getLocalName())).map(Element.class::cast).toList();
    }

    private static List<Node> children(Element parent) {
        return list(parent.getChildNodes());
    }

    /** Such a list of nodes changes while it is read. */
    private static List<Node> list(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).toList();
    }

    private static List<Attr> attributes(Element element) {
        var all = element.getAttributes();
        return IntStream.range(0, all.getLength()).mapToObj(i -> (Attr) all.item(i)).toList();
    }

    private byte[] written() {
        var written = new ByteArrayOutputStream();
        try {
            TransformerFactory.newDefaultInstance().newTransformer().transform(new DOMSource(xml), new StreamResult(written));
        } catch (TransformerException e) {
            throw new IllegalStateException("What was read can be written", e);
        }
        return written.toByteArray();
    }
}
