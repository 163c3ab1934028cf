package samples;

import java.util.*;

class Boxes {
    static double all(Byte b, Short s, Character c, Integer i, Long l, Float x, Double d, Boolean t, int n) {
        double sum = b + s + c + i + l + x + d + (t ? 1 : 0) + -b + +c + ~l + i++ + --d;
        sum += b * s + i / c + l % i + (i << l) + (b >> n) + (c >>> i) + (i & n) + (l | i) + (c ^ b);
        boolean f = i < l && x >= d || !t && (i == n) && t != false && t & true || t ^ t || l.equals(1L) || c == 'c';
        i += n;
        d *= x;
        t &= f;
        x++;
        sum += i.compareTo(3) + Integer.valueOf(3).doubleValue() + Double.compare(d, x) + Math.max(i, l) + Math.sqrt(i);
        Integer[] boxes = {1, 2, n, 'a' + 1};
        List<Double> list = new ArrayList<>(List.of(1.0, d));
        Map<Integer, Double> map = new HashMap<>();
        map.put(n, d);
        map.merge(i, 1.0, Double::sum);
        map.computeIfAbsent(n, k -> k * 2.0);
        list.add(1.5);
        list.set(0, list.get(0) + 1);
        sum += boxes[0] + list.get(n) * 2 + map.get(n) + (f ? list.get(0) : i) + (f ? i : l) + boxes[n]++ + ++boxes[1];
        int unboxed = boxes[0];
        long widened = unboxed;
        double real = widened;
        Object object = real;
        Number number = i;
        return sum + unboxed + widened + real + object.hashCode() + number.intValue() + Long.MAX_VALUE + Byte.MIN_VALUE;
    }
}
