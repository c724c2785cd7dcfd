package zhuanlan.article;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a video is watched, given the address of the player that pages embed. */
final class Players {

  /** A player's address, and the page of the video it plays; groups fill the places. */
  private record Player(Pattern embedded, String watched) {
    static Player of(String embedded, String watched) {
      return new Player(Pattern.compile("https?://" + embedded, Pattern.CASE_INSENSITIVE), watched);
    }
  }

  private static final List<Player> PLAYERS =
      List.of(
          Player.of(
              "(?:www\\.|m\\.)?youtube(?:-nocookie)?\\.com/(?:embed|v|shorts|live)/([\\w-]{6,20}).*",
              "https://www.youtube.com/watch?v=$1"),
          Player.of("youtu\\.be/([\\w-]{6,20}).*", "https://www.youtube.com/watch?v=$1"),
          Player.of(
              "(?:[\\w.-]+\\.)?(?:bilibili\\.com|hdslb\\.com|acg\\.tv)/.*?[?&]bvid=(BV\\w{6,20}).*",
              "https://www.bilibili.com/video/$1"),
          Player.of(
              "(?:[\\w.-]+\\.)?(?:bilibili\\.com|hdslb\\.com|acg\\.tv)/.*?[?&]aid=(\\d{1,15}).*",
              "https://www.bilibili.com/video/av$1"),
          Player.of(
              "player\\.youku\\.com/(?:embed/|player\\.php/(?:.{0,80}/)?sid/)([\\w=]{4,30}).*",
              "https://v.youku.com/v_show/id_$1.html"),
          Player.of(
              "(?:[\\w-]+\\.)?(?:v\\.qq\\.com|video\\.qq\\.com|imgcache\\.qq\\.com)/.*?[?&]vid=(\\w{6,20}).*",
              "https://v.qq.com/x/page/$1.html"),
          Player.of("player\\.vimeo\\.com/video/(\\d{1,15}).*", "https://vimeo.com/$1"),
          Player.of(
              "www\\.ixigua\\.com/(?:iframe|embed)/(\\w{6,30}).*", "https://www.ixigua.com/$1"),
          Player.of("www\\.acfun\\.cn/player/(ac\\w{1,20}).*", "https://www.acfun.cn/v/$1"),
          Player.of(
              "music\\.163\\.com/outchain/player\\?.*?type=2&id=(\\d{1,20}).*",
              "https://music.163.com/song?id=$1"),
          Player.of(
              "(?:www\\.)?dailymotion\\.com/embed/video/(\\w{4,20}).*",
              "https://www.dailymotion.com/video/$1"));

  private static final Pattern PART =
      Pattern.compile("[?&](?:p|page)=([2-9]|[1-9]\\d{1,2})(?:&|$)");

  /** Frames of advertisers, counters and networks, which show nothing of the article. */
  private static final Pattern NOTHING =
      Pattern.compile(
          "https?://(?:[^/]+\\.)?(?:doubleclick\\.net|googlesyndication\\.com|googletagmanager\\.com"
              + "|pos\\.baidu\\.com|cpro\\.baidu(?:static)?\\.com|disqus\\.com|addthis\\.com|ghbtns\\.com"
              + "|buttons\\.github\\.io|hm\\.baidu\\.com|widget\\.weibo\\.com|platform\\.twitter\\.com/widgets"
              + "|facebook\\.com/plugins/(?:like|share)|recaptcha\\.net|google\\.com/recaptcha)(?:[/?].*)?",
          Pattern.CASE_INSENSITIVE);

  private Players() {}

  /** Where readers can watch it; the address itself when the player is not known. */
  static Optional<String> watchAddress(String written) {
    return WebAddress.of(written)
        .filter(address -> !NOTHING.matcher(address).matches())
        .map(Players::page);
  }

  private static String page(String address) {
    for (Player player : PLAYERS) {
      Matcher embedded = player.embedded().matcher(address);
      if (embedded.matches()) {
        String page = embedded.replaceFirst(player.watched());
        Matcher part = PART.matcher(address);
        return page.contains("bilibili") && part.find() ? page + "?p=" + part.group(1) : page;
      }
    }
    return address;
  }
}
