package breakout.page;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

import io.restassured.RestAssured;

/** Sends what no well-behaved client would, byte for byte, and returns all that comes back. */
final class Wire {

    private static final int PATIENCE_MILLIS = 10_000;

    private Wire() {
    }

    static String send(String request) throws IOException {
        var answer = new StringBuilder();
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
                socket.getOutputStream().flush();
            } catch (SocketException closedEarly) {
                // The server may answer and close before it has read all.
            }
            byte[] buffer = new byte[8192];
            for (int read = socket.getInputStream().read(buffer); read > 0; read = socket.getInputStream().read(buffer)) {
                answer.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
            }
        } catch (SocketException reset) {
            answer.append("");
        }
        return answer.toString();
    }
}
