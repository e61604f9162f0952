package org.bilan.security;

/** What an authentication says beside the login and the role. */
public final class Attribute {
    /** What the person is called. */
    public static final String NAME = "name";
    /** The code of the partner that the person belongs to; only where the role is {@link Role#PARTNER}. */
    public static final String ORGANIZATION = "organization";
    /** The name of the token where a program asks, not a person. */
    public static final String TOKEN = "token";

    private Attribute() {}
}
