package zhuanlan.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaiwanTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "头发 頭髮",
        "发展 發展",
        "理发店 理髮店",
        "干部 幹部",
        "干净 乾淨",
        "干预 干預",
        "饼干 餅乾",
        "若干 若干",
        "后台 後台",
        "皇后 皇后",
        "以后 以後",
        "里程 里程",
        "里面 裡面",
        "公里 公里",
        "面条 麵條",
        "面对 面對",
        "复杂 複雜",
        "复习 複習",
        "恢复 恢復",
        "反复 反覆",
        "制造 製造",
        "制度 制度",
        "历史 歷史",
        "日历 日曆",
        "系统 系統",
        "关系 關係",
        "联系 聯繫",
        "只有 只有",
        "两只 兩隻",
        "台湾 台灣",
        "台风 颱風",
        "平台 平台",
        "一出好戏 一齣好戲",
        "出现 出現",
        "周杰伦 周杰倫",
        "周末 週末",
        "周围 周圍",
        "四周一片 四周一片",
        "准备 準備",
        "批准 批准",
        "斗争 鬥爭",
        "北斗 北斗",
        "范围 範圍",
        "范冰冰 范冰冰",
        "余额 餘額",
        "谷歌 谷歌",
        "五谷杂粮 五穀雜糧",
        "松树 松樹",
        "放松 放鬆",
        "丑闻 醜聞",
        "人云亦云 人云亦云",
        "冲突 衝突",
        "游戏 遊戲",
        "游泳 游泳",
        "征税 徵稅",
        "长征 長征",
        "沈阳 瀋陽",
        "沈从文 沈從文",
        "钟楼 鐘樓",
        "情有独钟 情有獨鍾",
        "手表 手錶",
        "表面 表面",
        "几乎 幾乎",
        "茶几 茶几",
        "采访 採訪",
        "风采 風采",
        "尽管 儘管",
        "尽力 盡力",
        "升级 升級",
        "杂志 雜誌",
        "仆人 僕人",
        "合并 合併",
        "并且 並且",
        "刚才 剛才",
        "胡须 鬍鬚",
        "必须 必須",
        "佣金 佣金",
        "抽签 抽籤",
        "试卷 試卷",
        "浓郁 濃郁",
        "精致 精緻",
        "因为 因為",
        "群众 群眾",
        "着急 著急",
        "床单 床單",
        "污染 污染",
        "审核 審核",
        "记账 記帳",
        "芯片 晶片",
        "硅谷 矽谷"
      })
  void characters_are_chosen_by_the_word_they_stand_in(String here, String there) {
    assertThat(Taiwan.of(here)).isEqualTo(there);
    assertThat(Taiwan.of("（" + here + "）")).isEqualTo("（" + there + "）");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "软件 軟體",
        "软件开发 軟體開發",
        "网络 網路",
        "网络技术 網路技術",
        "互联网 網際網路",
        "信息 資訊",
        "视频 影片",
        "视频会议 視訊會議",
        "短视频 短影片",
        "硬盘 硬碟",
        "打印 列印",
        "小程序 小程式",
        "程序员 程式設計師",
        "数据库 資料庫",
        "服务器 伺服器",
        "智能手机 智慧型手機",
        "人工智能 人工智慧",
        "移动支付 行動支付",
        "用户 用戶",
        "用户体验 使用者體驗",
        "高质量发展 高品質發展",
        "首席执行官 執行長",
        "出租车 計程車",
        "意大利 義大利",
        "意大利面 義大利麵",
        "新西兰 紐西蘭",
        "特朗普 川普"
      })
  void terms_are_those_of_taiwan(String here, String there) {
    assertThat(Taiwan.of(here)).isEqualTo(there);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "皮肤 皮膚",
        "包罗万象 包羅萬象",
        "发布会 發布會",
        "宏观 宏觀",
        "宏大 宏大",
        "对象 對象",
        "支持 支持",
        "打开 打開",
        "性价比 性價比",
        "权限 權限",
        "循环经济 循環經濟",
        "社区 社區",
        "高级 高級",
        "全局 全局",
        "消息 消息",
        "类型 類型",
        "红头文件 紅頭文件",
        "司法程序 司法程序",
        "无人驾驶出租车 無人駕駛計程車",
        "工作幸福感 工作幸福感",
        "加强新干部的培养 加強新幹部的培養",
        "你系统重装 你系統重裝",
        "又几出现了 又幾出現了",
        "合作伙伴 合作夥伴",
        "头发现在很长 頭髮現在很長",
        "对手表示 對手表示",
        "报道 報導",
        "界面新闻 界面新聞",
        "体育项目 體育項目",
        "参加纳税 參加納稅",
        "存在线索 存在線索",
        "收集成本 收集成本",
        "社交互联网 社交網際網路",
        "拼多多 拼多多",
        "支付宝 支付寶",
        "字节跳动 字節跳動",
        "视频号 視頻號",
        "土豆网 土豆網"
      })
  void ordinary_words_and_names_are_not_taken_for_terms(String here, String there) {
    assertThat(Taiwan.of(here)).isEqualTo(there);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "iPhone 12 Pro，WiFi 6",
        "C2M",
        "😀👩‍👩‍👧🇨🇳❤️",
        "ひらがなカタカナ",
        "https://zh.example.org/wiki/?q=1",
        "他們說：鄰里之間，太后與余先生都在這裡。",
        "自由軟體與伺服器，著名的后豐鐵馬道",
        "\uD83D",
        "a\uDC00b"
      })
  void what_needs_no_writing_stays_as_it_is(String text) {
    assertThat(Taiwan.of(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "我用iPhone看视频😀，很爽👩‍👩‍👧！,我用iPhone看影片😀，很爽👩‍👩‍👧！",
    "见https://example.org/软件 的软件,見https://example.org/軟體 的軟體",
    "见 http://example.org/?q=ruanjian&p=1，网络,見 http://example.org/?q=ruanjian&p=1，網路",
    "𠮷野家的发票𪚥里,𠮷野家的發票𪚥裡",
    "他说「軟體」这个词与软件相同,他說「軟體」這個詞與軟體相同"
  })
  void everything_else_in_a_text_stays(String here, String there) {
    assertThat(Taiwan.of(here)).isEqualTo(there);
  }

  @Test
  void a_word_that_two_pieces_share_is_read_as_a_whole() {
    assertThat(Taiwan.of(List.of("头", "发"))).containsExactly("頭", "髮");
    assertThat(Taiwan.of(List.of("一个软", "件", "和网", "络"))).containsExactly("一個軟", "體", "和網", "路");
  }

  @Test
  void a_word_of_another_length_is_not_torn() {
    assertThat(Taiwan.of(List.of("智能手机"))).containsExactly("智慧型手機");
    assertThat(Taiwan.of(List.of("智能", "手机"))).containsExactly("智慧", "手機");
    assertThat(Taiwan.of(List.of("看", "智能手机", "吧"))).containsExactly("看", "智慧型手機", "吧");
    assertThat(Taiwan.of(List.of("首席", "", "执行官"))).containsExactly("首席", "", "執行官");
  }

  @Test
  void what_is_written_twice_is_written_the_same() {
    String text = "互联网公司的首席执行官在发布会上说，用户的信息和视频都存在硬盘里，软件里的程序会复制。";
    assertThat(Taiwan.of(Taiwan.of(text))).isEqualTo(Taiwan.of(text));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void however_a_text_is_cut_nothing_is_lost_or_torn(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<String> words =
        List.of("智能手机", "首席执行官", "头发", "𠮷", "😀", "网络", "里", "a", " ", "https://a.b/c ", "意大利面");
    List<String> pieces = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      String word = words.get(random.nextInt(words.size()));
      int cut = random.nextInt(word.codePointCount(0, word.length()) + 1);
      pieces.add(word.substring(0, word.offsetByCodePoints(0, cut)));
      pieces.add(word.substring(word.offsetByCodePoints(0, cut)));
    }

    List<String> written = Taiwan.of(pieces);

    assertThat(written).hasSameSizeAs(pieces);
    for (int i = 0; i < pieces.size(); i++) {
      assertThat(written.get(i).isEmpty()).isEqualTo(pieces.get(i).isEmpty());
      assertThat(written.get(i).codePoints())
          .noneMatch(each -> Character.getType(each) == Character.SURROGATE);
    }
    assertThat(String.join("", written))
        .doesNotContain("发", "络", "头", "首席执")
        .contains("https://a.b/c ");
  }
}
