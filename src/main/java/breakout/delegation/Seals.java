package breakout.delegation;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import jakarta.enterprise.context.ApplicationScoped;

import breakout.kernel.Secret;

/**
 * Seals what leaves the installation and is of use to nobody else: whoever holds it cannot even tell whether two seals hold the
 * same. The key lies beside those of the sessions, and outlives them; so only what tells nothing of anybody may be sealed.
 */
@ApplicationScoped
public class Seals {

    private static final String KEY = "archive";
    private static final String SIGNATURE = "HmacSHA256";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int MARK_LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Keys keys;
    /** Null until it is asked for. */
    private volatile byte[] key;

    Seals(Keys keys) {
        this.keys = keys;
    }

    /** By which an installation knows its own seals. */
    public String mark() {
        return Secret.hash("mark of the archive", Base64.getEncoder().encodeToString(key())).substring(0,
                MARK_LENGTH);
    }

    /** Another text each time. @param context what has to be told again to open it */
    public String seal(String what, String context) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, context).doFinal(what.getBytes(StandardCharsets.UTF_8));
            byte[] all = new byte[nonce.length + sealed.length];
            System.arraycopy(nonce, 0, all, 0, nonce.length);
            System.arraycopy(sealed, 0, all, nonce.length, sealed.length);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + CIPHER, e);
        }
    }

    /** Empty for what was not sealed here in this context, or was changed since. */
    public Optional<String> open(String sealed, String context) {
        try {
            byte[] all = Base64.getUrlDecoder().decode(sealed);
            if (all.length <= NONCE_BYTES) {
                return Optional.empty();
            }
            byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
            return Optional.of(new String(
                    cipher(Cipher.DECRYPT_MODE, nonce, context).doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES),
                    StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | GeneralSecurityException notOurs) {
            return Optional.empty();
        }
    }

    /** By which it is known here whether this was changed since. */
    public String sign(byte[] what) {
        try {
            var mac = Mac.getInstance(SIGNATURE);
            mac.init(new SecretKeySpec(key(), SIGNATURE));
            return HexFormat.of().formatHex(mac.doFinal(what));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + SIGNATURE, e);
        }
    }

    /** Whether this was signed here, and is as it was then. */
    public boolean isSigned(byte[] what, String as) {
        return MessageDigest.isEqual(sign(what).getBytes(StandardCharsets.UTF_8), as.getBytes(StandardCharsets.UTF_8));
    }

    /** It is never made anew: read once, it is known. */
    private byte[] key() {
        byte[] known = key;
        if (known == null) {
            known = keys.named(KEY);
            key = known;
        }
        return known;
    }

    private Cipher cipher(int mode, byte[] nonce, String context) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, new SecretKeySpec(key(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
