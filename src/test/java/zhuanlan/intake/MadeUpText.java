package zhuanlan.intake;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Chinese prose that says nothing, another for each seed. */
public final class MadeUpText {

  private static final List<String> WHO =
      List.of("老陈", "店主", "平台", "邻居", "车间主任", "快递员", "读者", "厂长", "摊贩", "编辑");
  private static final List<String> WHEN =
      List.of("清晨", "去年冬天", "周末", "雨停以后", "关门之前", "年底", "第二天", "傍晚", "开春", "节前");
  private static final List<String> DID =
      List.of("算清了", "搬走了", "看中了", "修好了", "谈妥了", "退回了", "记下了", "拆开了", "试卖了", "忘掉了");
  private static final List<String> WHICH =
      List.of("一车", "三本", "隔壁的", "新到的", "半条街的", "仓库里的", "没人要的", "去年的", "河对岸的", "最便宜的");
  private static final List<String> WHAT =
      List.of("白菜", "旧账", "机器", "价目表", "生意", "订单", "长信", "钥匙", "电池", "样品", "雨伞", "瓷碗");
  private static final List<String> WHY =
      List.of(
          "为了省下运费",
          "因为没人再问价",
          "好让账面平一些",
          "只怕再等就晚了",
          "说是图个安稳",
          "谁也没有反对",
          "价钱比往年低",
          "事后想来并不亏",
          "路却越走越远",
          "话里带着几分得意");

  private MadeUpText() {}

  /** Paragraphs of three sentences each. */
  public static List<String> paragraphs(long seed, int count) {
    Random random = new Random(seed);
    return IntStream.range(0, count)
        .mapToObj(
            paragraph ->
                IntStream.range(0, 3)
                    .mapToObj(sentence -> sentence(random))
                    .collect(Collectors.joining()))
        .toList();
  }

  private static String sentence(Random random) {
    return one(WHEN, random)
        + one(WHO, random)
        + one(DID, random)
        + one(WHICH, random)
        + one(WHAT, random)
        + "，"
        + one(WHY, random)
        + (random.nextInt(4) == 0 ? "，前后" + (2 + random.nextInt(90)) + "天" : "")
        + "。";
  }

  private static String one(List<String> words, Random random) {
    return words.get(random.nextInt(words.size()));
  }
}
