package mx.avance.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A demonstration tells its password to whoever starts it, so only this machine may reach it: anything else is refused before it listens. */
@Component
class DemonstrationAddress {

    DemonstrationAddress(
            @Value("${avance.demonstration:false}") boolean demonstration,
            @Value("${server.address:}") String address) {
        if (demonstration && !isThisMachine(address)) {
            throw new DemonstrationAddressException(address);
        }
    }

    static boolean isThisMachine(String address) {
        if (address.isBlank()) {
            return false;
        }
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
