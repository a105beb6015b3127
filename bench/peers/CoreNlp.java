// SPDX-License-Identifier: Apache-2.0
// CoreNLP over text files, one document each, to CoNLL-U: what `readout parse` gives, save features. Basic dependencies as they come;
// names in MISC. usage: java CoreNlp TEXT ...
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphCoreAnnotations;
import edu.stanford.nlp.util.CoreMap;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

public class CoreNlp {
    static StanfordCoreNLP pipeline() {
        Properties p = new Properties();
        p.setProperty("annotators", "tokenize,pos,lemma,ner,depparse");
        p.setProperty("ssplit.newlineIsSentenceBreak", "two"); // an empty line ends a paragraph, a single one does not
        // One model of persons, organisations and places, as readout has; no rules for dates, money and finer kinds.
        p.setProperty("ner.model", "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz");
        p.setProperty("ner.applyNumericClassifiers", "false");
        p.setProperty("ner.useSUTime", "false");
        p.setProperty("ner.applyFineGrained", "false");
        p.setProperty("ner.buildEntityMentions", "false");
        p.setProperty("ner.docdate.usePresent", "false");
        p.setProperty("threads", "1");
        return new StanfordCoreNLP(p);
    }

    static String or(String value) {
        return value == null || value.isEmpty() ? "_" : value;
    }

    static void print(CoreMap sentence, PrintStream out) {
        SemanticGraph tree = sentence.get(SemanticGraphCoreAnnotations.BasicDependenciesAnnotation.class);
        int i = 0;
        for (CoreLabel word : sentence.get(CoreAnnotations.TokensAnnotation.class)) {
            IndexedWord node = tree.getNodeByIndexSafe(++i);
            IndexedWord head = node == null ? null : tree.getParent(node);
            String relation = head == null ? "root" : tree.reln(head, node).toString();
            out.println(i + "\t" + word.originalText() + "\t" + or(word.lemma()) + "\t_\t" + or(word.tag()) + "\t_\t" + (head == null ? 0 : head.index())
                + "\t" + relation + "\t_\tNE=" + or(word.ner()));
        }
        out.println();
    }

    public static void main(String[] files) throws Exception {
        PrintStream out = new PrintStream(new java.io.BufferedOutputStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), 1 << 16), false, "UTF-8");
        StanfordCoreNLP pipeline = pipeline();
        for (String file : files) {
            Annotation document = new Annotation(Files.readString(Path.of(file), StandardCharsets.UTF_8));
            pipeline.annotate(document);
            for (CoreMap sentence : document.get(CoreAnnotations.SentencesAnnotation.class))
                print(sentence, out);
        }
        out.flush();
    }
}
