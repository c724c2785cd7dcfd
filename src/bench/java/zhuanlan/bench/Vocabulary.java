package zhuanlan.bench;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Words as unevenly used as those of a language: few make up most of a text, most are rare. The
 * head is real, so that sentences, topics and stop words have something to hold on to; the tail is
 * made of the characters of everyday Chinese, so that the index sees as many pairs as it would.
 */
final class Vocabulary {

  private static final String HEAD =
      """
      的 了 在 是 和 也 就 都 而 与 不 有 到 把 对 从 这 那 一个 我们 他们 没有 可以 因为 所以 但是 如果 已经
      平台 用户 市场 公司 数据 流量 产品 内容 广告 收入 成本 价格 增长 品牌 渠道 服务 资本 投资 行业 竞争 模式 需求
      供应链 直播间 短视频 小程序 会员制 新能源 半导体 自动驾驶 云计算 人工智能 社区团购 跨境电商 本地生活 便利店
      工厂 仓库 物流 门店 县城 城市 农村 年轻人 创业者 工程师 编辑部 读者 作者 专栏 文章 观点 判断 变化 机会 风险
      监管 规则 算法 推荐 搜索 支付 信用 账单 利润 毛利 现金流 估值 上市 融资 裁员 转型 出海 下沉 补贴 复购
      """;

  private static final int SIZE = 20_000;

  /** Use falls with rank by the law of Zipf, a little flatter at the head. */
  private static final double FLATTENING = 2.7;

  private final List<String> words;
  private final double[] shares;

  Vocabulary(SplittableRandom random) {
    Set<String> all = new LinkedHashSet<>(List.of(HEAD.strip().split("\\s+")));
    List<String> characters = everydayCharacters();
    Collections.shuffle(characters, new Random(random.nextLong()));
    while (all.size() < SIZE) {
      StringBuilder word = new StringBuilder();
      for (int length = random.nextInt(4) == 0 ? 3 : 2; length > 0; length--) {
        double skewed = Math.pow(random.nextDouble(), 3);
        word.append(characters.get((int) (skewed * characters.size())));
      }
      all.add(word.toString());
    }
    words = List.copyOf(all);
    shares = shares(words.size());
  }

  List<String> words() {
    return words;
  }

  /** The rank of a word that a text might use next; 0 is the most common. */
  int next(SplittableRandom random) {
    double wanted = random.nextDouble();
    int low = 0;
    int high = shares.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (shares[middle] < wanted) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The first level of GB 2312: the 3,755 characters that everyday texts are written with. */
  private static List<String> everydayCharacters() {
    Charset gb2312 = Charset.forName("GB2312");
    List<String> characters = new ArrayList<>();
    for (int row = 0xB0; row <= 0xD7; row++) {
      for (int cell = 0xA1; cell <= (row == 0xD7 ? 0xF9 : 0xFE); cell++) {
        characters.add(new String(new byte[] {(byte) row, (byte) cell}, gb2312));
      }
    }
    return characters;
  }

  private static double[] shares(int size) {
    double[] shares = new double[size];
    double sum = 0;
    for (int rank = 0; rank < size; rank++) {
      sum += 1 / (rank + 1 + FLATTENING);
      shares[rank] = sum;
    }
    for (int rank = 0; rank < size; rank++) {
      shares[rank] /= sum;
    }
    return shares;
  }
}
