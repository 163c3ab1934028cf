package org.tapeless.examples.adbench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The bones and the skin of a hand.
 *
 * <p>Files: {@code bones.txt} has per bone {@code name:parent} and two 4 x 4 matrices row by row; {@code
 * vertices.txt} per vertex its coordinates, five numbers that are not used, a count and that many pairs {@code
 * bone:weight}; {@code triangles.txt} three vertices per triangle.
 *
 * @param parents parent of each bone, -1 for the root
 * @param baseRelative per bone its transform relative to its parent in the base pose
 * @param inverseBaseAbsolute per bone the inverse of its absolute transform in the base pose
 * @param vertices the vertices in the base pose, three coordinates each
 * @param weights per bone the weight of every vertex
 * @param triangles the three vertices of each triangle
 */
public record HandModel(
        int[] parents,
        double[][] baseRelative,
        double[][] inverseBaseAbsolute,
        double[] vertices,
        double[][] weights,
        int[][] triangles) {

    /** Reads the shipped model in {@code folder}, such as {@code hand/model}. */
    public static HandModel ofResource(String folder) throws IOException {
        return read(
                Tokens.ofResource(folder + "/bones.txt"),
                Tokens.ofResource(folder + "/vertices.txt"),
                Tokens.ofResource(folder + "/triangles.txt"));
    }

    /** Reads the three files of a model. */
    public static HandModel read(Tokens boneFile, Tokens vertexFile, Tokens triangleFile) throws IOException {
        List<Bone> bones = new ArrayList<>();
        while (boneFile.hasNext()) {
            boneFile.next();
            bones.add(new Bone(boneFile.nextInt(), boneFile.nextDoubles(16), boneFile.nextDoubles(16)));
        }
        List<Vertex> vertices = new ArrayList<>();
        while (vertexFile.hasNext()) {
            vertices.add(readVertex(vertexFile, bones.size()));
        }
        List<int[]> triangles = new ArrayList<>();
        while (triangleFile.hasNext()) {
            triangles.add(new int[] {triangleFile.nextInt(), triangleFile.nextInt(), triangleFile.nextInt()});
        }
        double[][] weights = new double[bones.size()][vertices.size()];
        for (int vertex = 0; vertex < vertices.size(); vertex++) {
            for (int bone = 0; bone < weights.length; bone++) {
                weights[bone][vertex] = vertices.get(vertex).weights[bone];
            }
        }
        return new HandModel(
                bones.stream().mapToInt(Bone::parent).toArray(),
                bones.stream().map(Bone::baseRelative).toArray(double[][]::new),
                bones.stream().map(Bone::inverseBaseAbsolute).toArray(double[][]::new),
                vertices.stream()
                        .flatMapToDouble(v -> Arrays.stream(v.position))
                        .toArray(),
                weights,
                triangles.toArray(int[][]::new));
    }

    private static Vertex readVertex(Tokens tokens, int bones) throws IOException {
        double[] position = tokens.nextDoubles(3);
        tokens.nextDoubles(5);
        double[] weights = new double[bones];
        int count = tokens.nextInt();
        for (int i = 0; i < count; i++) {
            int bone = tokens.nextInt();
            weights[bone] = tokens.nextDouble();
        }
        return new Vertex(position, weights);
    }

    private record Bone(int parent, double[] baseRelative, double[] inverseBaseAbsolute) {}

    private record Vertex(double[] position, double[] weights) {}
}
