package zhuanlan.telegram;

import org.jspecify.annotations.Nullable;

/**
 * What clients show of a bot to those who do not know it yet.
 *
 * @param language two lower-case letters; null for clients whose language has no profile of its own
 * @param name at most 64 characters
 * @param description shown in the empty chat, at most 512 characters
 * @param shortDescription shown on the profile page and where the bot is shared, at most 120
 *     characters
 */
public record Profile(
    @Nullable String language, String name, String description, String shortDescription) {}
