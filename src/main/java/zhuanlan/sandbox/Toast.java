package zhuanlan.sandbox;

/**
 * What the bot answered to a press.
 *
 * @param query the press
 * @param text empty where the answer only stops the button's clock
 * @param alert claims that the text waits to be put away
 * @param url empty where nothing is opened
 * @param version the change it came with
 */
public record Toast(
    String query, long person, long chat, String text, boolean alert, String url, long version) {}
