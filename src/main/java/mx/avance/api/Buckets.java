package mx.avance.api;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * A bucket of tokens for each address: a request takes one, and time fills it again. So many addresses are remembered and no more; the one that has
 * asked for the longest time nothing is forgotten first, and begins with a full bucket should it come back.
 */
final class Buckets {

    private static final double NANOS_OF_A_MINUTE = 60e9;

    /** Of an address of IPv6, what one customer has: half of it. */
    private static final int NETWORK_BYTES = 8;

    private final double perNano;
    private final int burst;
    private final LongSupplier nanos;
    private final Map<String, Bucket> buckets;

    /** @param nanos the time, as {@link System#nanoTime} */
    Buckets(LimitProperties limits, LongSupplier nanos) {
        this.perNano = limits.requestsPerMinute() / NANOS_OF_A_MINUTE;
        this.burst = limits.burst();
        this.nanos = nanos;
        this.buckets = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > limits.addresses();
            }
        };
    }

    /** Takes one for an address. @return 0 when there was one, otherwise after how many seconds there will be */
    synchronized long take(String address) {
        long now = nanos.getAsLong();
        Bucket bucket = buckets.computeIfAbsent(network(address), key -> new Bucket(burst, now));
        bucket.tokens = Math.min(burst, bucket.tokens + (now - bucket.at) * perNano);
        bucket.at = now;
        if (bucket.tokens >= 1) {
            bucket.tokens -= 1;
            return 0;
        }
        return Math.max(1, (long) Math.ceil((1 - bucket.tokens) / perNano / 1e9));
    }

    synchronized int remembered() {
        return buckets.size();
    }

    /** The address itself, or the network of one of IPv6: who has one of those has more of them than there are buckets. */
    static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            InetAddress read = InetAddress.getByName(address);
            return read instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(read.getAddress(), NETWORK_BYTES))
                    : read.getHostAddress();
        } catch (UnknownHostException notAnAddress) {
            return address;
        }
    }

    private static final class Bucket {
        private double tokens;
        private long at;

        Bucket(double tokens, long at) {
            this.tokens = tokens;
            this.at = at;
        }
    }
}
