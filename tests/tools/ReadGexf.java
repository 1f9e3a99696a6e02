import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.Node;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.EdgeMergeStrategy;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.openide.util.Lookup;

/**
 * Prints what Gephi finds in a GEXF file, a line each: the problems that it reports, the nodes and the edges. The values of a line are
 * separated by tabs, and in Base64, since they may hold anything.
 */
public class ReadGexf {
  public static void main(String[] files) throws Exception {
    ProjectController projects = service(ProjectController.class);
    projects.newProject();
    Container container = service(ImportController.class).importFile(new File(files[0]));
    container.getReport().getIssues(1_000).forEachRemaining((issue) -> print("problem", issue.getMessage()));
    // As chosen in the dialogue of Gephi; by itself it makes one edge of all of a type between two nodes.
    container.getLoader().setEdgesMergeStrategy(EdgeMergeStrategy.NO_MERGE);
    service(ImportController.class).process(container, new DefaultProcessor(), projects.getCurrentWorkspace());
    Graph graph = service(GraphController.class).getGraphModel().getGraph();
    for (Node node : graph.getNodes()) print("node", node.getId(), node.getLabel(), node.getAttribute("kind"));
    for (Edge edge : graph.getEdges()) {
      Object[] ends = {edge.getSource().getId(), edge.getTarget().getId()};
      print("edge", edge.getId(), ends[0], ends[1], edge.getAttribute("type"), edge.getAttribute("confidence"));
    }
    System.exit(0);
  }

  private static <Service> Service service(Class<Service> type) {
    return Lookup.getDefault().lookup(type);
  }

  private static void print(String sort, Object... values) {
    String cells = Stream.of(values).map(String::valueOf).map(ReadGexf::encoded).collect(Collectors.joining("\t"));
    System.out.println(sort + "\t" + cells);
  }

  private static String encoded(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
