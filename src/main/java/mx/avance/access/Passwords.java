package mx.avance.access;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Passwords: what is accepted, how they are kept (Argon2id, with the parameters that OWASP's Password Storage Cheat Sheet names as the least: 19 MiB, two
 * passes, one lane), and random ones to hand over. What is too long is refused before anything is computed of it.
 */
@Component
class Passwords {

    static final int MIN_LENGTH = 10;
    static final int MAX_LENGTH = 200;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;

    /** Without those that are taken for each other (0 O o, 1 l I). */
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int RANDOM_GROUPS = 4;
    private static final int RANDOM_GROUP = 5;

    private final SecureRandom random = new SecureRandom();
    private final PasswordEncoder encoder;
    private final String nobodys;

    Passwords() {
        Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES);
        encoder = new DelegatingPasswordEncoder(
                "argon2", Map.of("argon2", argon2, "bcrypt", new BCryptPasswordEncoder()));
        nobodys = hash(random());
    }

    /** The hash to keep, with its algorithm in front. */
    String hash(String password) {
        return java.util.Objects.requireNonNull(encoder.encode(password));
    }

    /** Whether it is the password of that hash. */
    boolean matches(String password, String hash) {
        return password.length() <= MAX_LENGTH && encoder.matches(password, hash);
    }

    /** Takes as long as a comparison does, where there is nothing to compare: the time must not tell whether an account exists. */
    void matchNobody(String password) {
        if (password.length() <= MAX_LENGTH) {
            encoder.matches(password, nobodys);
        }
    }

    /**
     * Refuses what may not be a password.
     *
     * @throws IllegalArgumentException with a sentence that can be shown
     */
    static void check(String password, String username) {
        if (password.length() < MIN_LENGTH) {
            throw new IllegalArgumentException("La contraseña lleva al menos " + MIN_LENGTH + " caracteres.");
        }
        if (password.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("La contraseña lleva a lo más " + MAX_LENGTH + " caracteres.");
        }
        if (password.isBlank() || password.chars().distinct().count() < 5) {
            throw new IllegalArgumentException(
                    "La contraseña repite casi siempre lo mismo; usa al menos cinco caracteres distintos.");
        }
        if (password.toLowerCase(Locale.ROOT).contains(username)) {
            throw new IllegalArgumentException("La contraseña no puede contener el usuario.");
        }
    }

    /** A random password of 20 letters and digits in groups of five, which can be read out on the telephone: about 116 bits. */
    String random() {
        return java.util.stream.IntStream.range(0, RANDOM_GROUPS)
                .mapToObj(group -> group())
                .collect(Collectors.joining("-"));
    }

    private String group() {
        StringBuilder group = new StringBuilder();
        for (int i = 0; i < RANDOM_GROUP; i++) {
            group.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return group.toString();
    }
}
