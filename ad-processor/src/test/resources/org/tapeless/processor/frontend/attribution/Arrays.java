package samples;

import java.util.List;

/** Its own name hides java.util.Arrays. */
class Arrays {
    static double ranks(double[] a, double[][] b, float[][][] c, int... d) {
        double sum = a[0] + b[1][2] + c[0][0][0] + d[0] + a.length + b[0].length + c[0][0].length;
        double[] row = b[1];
        float[][] plane = c[2];
        b[0] = row;
        b[1][1] = row[0] = 2;
        sum += (b[0])[1] + (row = b[1])[0] + b[d[0]][d[1]++];
        row[d[0]] += plane[1][1];
        row[1]++;
        --row[(byte) 1];
        return sum + rows()[0][1] + a.clone()[1] + b.clone()[0][1] + b[0].clone().length;
    }

    static double[][] rows() {
        return new double[3][4];
    }

    static double creations(int n, byte k, char c, long l) {
        double[] a = new double[n];
        double[] b = {1, 2.5f, n, c, l, n > 0 ? 1 : 2.5};
        double[][] d = new double[n][];
        double[][] e = {{1}, {2, 3}, a, new double[] {n, k}, {}};
        int[][][] f = new int[n][k][c];
        float[] g[] = {{1f}, {k}};
        short s[] = {1, 'a', (byte) 2, k};
        char[] t = {'a', 98};
        boolean[] u = new boolean[] {n > 0, !true};
        String[] names = {"a", "b" + n};
        List<double[]>[] lists = null;
        var v = new double[] {1, 2};
        var w = new long[n][k];
        final double[][] z = new double[2][];
        z[0] = new double[] {1};
        double sum = a[0] + b[1] + e[0][0] + f[0][0][0] + g[1][0] + s[0] + t[1] + names[0].length() + v[0] + w[0][0];
        return sum + new int[] {1, 2}[0] + new double[][] {{1}, {2}}[1][0] + lists[0].get(0)[1] + z[0][0] + (u[0] ? 1 : 0);
    }

    static double each(double[] xs, int[][] rows, List<Integer> list, Iterable<? extends Double> some, String[] words) {
        double sum = 0;
        for (double x : xs) {
            sum += x;
        }
        for (int[] row : rows) {
            for (long cell : row) {
                sum += cell;
            }
            for (var cell : row) {
                sum += cell;
            }
        }
        for (int i : list) {
            sum += i;
        }
        for (var i : list) {
            sum += i.doubleValue() + i;
        }
        for (double d : some) {
            sum += d;
        }
        for (var d : some) {
            sum += d;
        }
        for (var word : words) {
            sum += word.length();
        }
        return sum;
    }

    static float generic(List<float[]> list, float[][] table) {
        float sum = list.get(0)[1] + list.toArray(new float[0][])[0][0];
        List<Float> boxes = List.of(1f, 2f);
        sum += boxes.get(0) * boxes.size();
        Float[] array = boxes.toArray(new Float[0]);
        return sum + array[0] + array.length + java.util.Arrays.copyOf(table, 2)[0][1] + java.util.Arrays.stream(table).toList().get(0)[0];
    }
}
