package zhuanlan.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhuanlan.subscription.QuietWords.Hours;
import zhuanlan.subscription.QuietWords.Kind;
import zhuanlan.subscription.QuietWords.Off;
import zhuanlan.subscription.QuietWords.Wrong;

class QuietWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "23:00-7:30 | 23:00 | 07:30",
        "23:00 - 07:30 | 23:00 | 07:30",
        "２３：００－７：３０ | 23:00 | 07:30",
        "23:00—7:30 | 23:00 | 07:30",
        "23:00——7:30 | 23:00 | 07:30",
        "23:00~7:30 | 23:00 | 07:30",
        "23：00～7：30 | 23:00 | 07:30",
        "23:00到7:30 | 23:00 | 07:30",
        "23:00 至 7:30 | 23:00 | 07:30",
        "22点-8点 | 22:00 | 08:00",
        "22點到8點 | 22:00 | 08:00",
        "22点半到8点一刻 | 22:30 | 08:15",
        "晚上11点到早上7点半 | 23:00 | 07:30",
        "晚上 11点 到 早上 7点半 | 23:00 | 07:30",
        "晚上十一點至早上七點半 | 23:00 | 07:30",
        "从晚上11点到早上7点 | 23:00 | 07:00",
        "從晚上11點到隔天早上7點 | 23:00 | 07:00",
        "晚上11点到次日7点 | 23:00 | 07:00",
        "22:00 至第二天的8:00 | 22:00 | 08:00",
        "晚上12点到早上8点 | 00:00 | 08:00",
        "中午12点到下午2点 | 12:00 | 14:00",
        "中午到下午2点 | 12:00 | 14:00",
        "零点到八点 | 00:00 | 08:00",
        "晚11点和早7点 | 23:00 | 07:00",
        "23-7 | 23:00 | 07:00",
        "23 - 7 | 23:00 | 07:00",
        "23到7 | 23:00 | 07:00",
        "22-7:30 | 22:00 | 07:30",
        "晚上11到早上7 | 23:00 | 07:00",
        "11pm-7am | 23:00 | 07:00",
        "11 pm to 7 am | 23:00 | 07:00",
        "from 10:30pm until 7am | 22:30 | 07:00",
        "between 11pm and 7am | 23:00 | 07:00",
        "midnight to noon | 00:00 | 12:00",
      })
  void quiet_hours_are_read(String line, LocalTime from, LocalTime to) {
    assertThat(QuietWords.read(line)).isEqualTo(new Hours(new QuietHours(from, to)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"off", "OFF", " Off ", "关", "關", "关闭", "關閉", "取消", "none", "ｏｆｆ"})
  void they_are_put_off(String line) {
    assertThat(QuietWords.read(line)).isEqualTo(new Off());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "25:00-7:30 | NO_TIME | 25:00",
        "23:00-7:75 | NO_TIME | 7:75",
        "23-31 | NO_TIME | 23-31",
        "22点到8点70 | NO_TIME | 8点70",
        "22點到8點70 | NO_TIME | 22點到8點70",
        "8:00-8:00 | EMPTY | 8:00-8:00",
        "0:00-24:00 | EMPTY | 0:00-24:00",
        "8点到08:00 | EMPTY | 8点到08:00",
        "晚上12点到0点 | EMPTY | 晚上12点到0点",
        "23:00 | UNREADABLE | 23:00",
        "23:00 7:30 | UNREADABLE | 23:00 7:30",
        "23:00-7:30-9:00 | UNREADABLE | 23:00-7:30-9:00",
        "23:00- | UNREADABLE | 23:00-",
        "-7:30 | UNREADABLE | -7:30",
        "晚上到早上 | UNREADABLE | 晚上到早上",
        "周五23:00到周六8:00 | UNREADABLE | 周五23:00到周六8:00",
        "实时到8点 | UNREADABLE | 实时到8点",
        "小程序 | UNREADABLE | 小程序",
        "睡觉时 | UNREADABLE | 睡觉时",
        "on | UNREADABLE | on",
        "'' | UNREADABLE | ''",
        "- | UNREADABLE | -",
      })
  void what_cannot_be_kept_is_told_apart(String line, Kind kind, String words) {
    assertThat(QuietWords.read(line)).isEqualTo(new Wrong(kind, words));
  }
}
