package zhuanlan.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhuanlan.subscription.Schedule.AtOnce;
import zhuanlan.subscription.Schedule.Timed;
import zhuanlan.subscription.ScheduleWords.Kind;
import zhuanlan.subscription.ScheduleWords.Wrong;

class ScheduleWordsTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final LocalTime USUAL = LocalTime.of(8, 0);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // written
        "08:30 | 08:30",
        "8:30 | 08:30",
        "8：30 | 08:30",
        "０８：３０ | 08:30",
        "8∶30 | 08:30",
        "00:00 | 00:00",
        "0:05 | 00:05",
        "23:59 | 23:59",
        "24:00 | 00:00",
        "08:30:00 | 08:30",
        "8:30分 | 08:30",
        "21h30 | 21:30",
        "8:30。 | 08:30",
        // spoken
        "8点 | 08:00",
        "8點 | 08:00",
        "８点 | 08:00",
        "08点 | 08:00",
        "8点钟 | 08:00",
        "8點鐘 | 08:00",
        "8点整 | 08:00",
        "8点半 | 08:30",
        "八点半 | 08:30",
        "八點半 | 08:30",
        "8时 | 08:00",
        "8時30分 | 08:30",
        "8点30 | 08:30",
        "8点05分 | 08:05",
        "8点5分 | 08:05",
        "8点过5分 | 08:05",
        "8点一刻 | 08:15",
        "8点1刻 | 08:15",
        "8点三刻 | 08:45",
        "八点二十 | 08:20",
        "八点二十五分 | 08:25",
        "八点十分 | 08:10",
        "八点五分 | 08:05",
        "八点零五 | 08:05",
        "八点〇五分 | 08:05",
        "八点三零 | 08:30",
        "零点 | 00:00",
        "〇点 | 00:00",
        "0点 | 00:00",
        "零点三十分 | 00:30",
        "两点 | 02:00",
        "兩點 | 02:00",
        "十点 | 10:00",
        "十二点 | 12:00",
        "12点 | 12:00",
        "十九点半 | 19:30",
        "二十点 | 20:00",
        "二十三点五十九分 | 23:59",
        "24点 | 00:00",
        "在8点 | 08:00",
        // parts of the day
        "早上8点 | 08:00",
        "早上 8点 | 08:00",
        "早上8:30 | 08:30",
        "早上 8：30 | 08:30",
        "早8点 | 08:00",
        "清晨六点 | 06:00",
        "上午10点 | 10:00",
        "上午12点 | 12:00",
        "中午12点 | 12:00",
        "中午12点半 | 12:30",
        "中午1点 | 13:00",
        "中午11点 | 11:00",
        "中午 | 12:00",
        "正午 | 12:00",
        "下午3点 | 15:00",
        "下午三點二十分 | 15:20",
        "下午 3:20 | 15:20",
        "下午12点 | 12:00",
        "下午15点 | 15:00",
        "傍晚6点 | 18:00",
        "晚上9点 | 21:00",
        "晚上九点一刻 | 21:15",
        "晚上九點半 | 21:30",
        "晚上 9:30 | 21:30",
        "晚上21:00 | 21:00",
        "晚上12点 | 00:00",
        "晚上十二点半 | 00:30",
        "晚上1点 | 01:00",
        "晚9点 | 21:00",
        "晚9:30 | 21:30",
        "夜裡11點 | 23:00",
        "深夜11点 | 23:00",
        "半夜2点 | 02:00",
        "半夜 | 00:00",
        "午夜 | 00:00",
        "午夜12点 | 00:00",
        "凌晨1点 | 01:00",
        "凌晨12点 | 00:00",
        "凌晨 5:30 | 05:30",
        "PM 9:00 | 21:00",
        "AM 8點 | 08:00",
        // English
        "9am | 09:00",
        "9 am | 09:00",
        "9AM | 09:00",
        "９ＡＭ | 09:00",
        "9 a.m. | 09:00",
        "9:30 pm | 21:30",
        "9:30pm | 21:30",
        "9.30pm | 21:30",
        "9 p.m. | 21:00",
        "9 p.m | 21:00",
        "12am | 00:00",
        "12pm | 12:00",
        "12:30 am | 00:30",
        "21:30 pm | 21:30",
        "noon | 12:00",
        "12 noon | 12:00",
        "at noon | 12:00",
        "midnight | 00:00",
        "12 midnight | 00:00",
        "at 9 | 09:00",
        "at 9:15 | 09:15",
        "9 o'clock | 09:00",
        "9 o’clock | 09:00",
        "8 in the morning | 08:00",
        "8:15 in the evening | 20:15",
        "at 3 in the afternoon | 15:00",
        "11 at night | 23:00",
        // several
        "8点 20点 | 08:00 20:00",
        "8点20点 | 08:00 20:00",
        "8点和中午1点 | 08:00 13:00",
        "8点8:30 | 08:00 08:30",
        "八点二十点 | 08:00 20:00",
        "20点 8点 8:00 | 08:00 20:00",
        "早上8点和晚上8点 | 08:00 20:00",
        "早上8点晚上8点 | 08:00 20:00",
        "早8点晚8点 | 08:00 20:00",
        "早上8点、晚上8点 | 08:00 20:00",
        "8:00、20:00 | 08:00 20:00",
        "8:00,20:00 | 08:00 20:00",
        "8:00，12:30；20:00 | 08:00 12:30 20:00",
        "8:00/20:00 | 08:00 20:00",
        "8:00 & 20:00 | 08:00 20:00",
        "8:00 and 8 pm | 08:00 20:00",
        "9am, noon, 6pm | 09:00 12:00 18:00",
        "noon and 6pm | 12:00 18:00",
        "晚上8点和10点 | 20:00 22:00",
        "下午3點、5點半 | 15:00 17:30",
        "早上8点和20点 | 08:00 20:00",
        "上午9点以及下午4点 | 09:00 16:00",
      })
  void a_time_of_day_is_read(String line, String times) {
    ScheduleWords read = read(line);
    assertThat(read.wrong()).isNull();
    assertThat(times(read)).isEqualTo(times);
    assertThat(read.days()).isEmpty();
    assertThat(read.rest()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "每天 | 1234567",
        "每日 | 1234567",
        "天天 | 1234567",
        "每一天 | 1234567",
        "每天一次 | 1234567",
        "daily | 1234567",
        "Every Day | 1234567",
        "everyday | 1234567",
        "工作日 | 12345",
        "每个工作日 | 12345",
        "每個工作日 | 12345",
        "平日 | 12345",
        "weekdays | 12345",
        "every weekday | 12345",
        "on weekdays | 12345",
        "business days | 12345",
        "周末 | 67",
        "週末 | 67",
        "每周末 | 67",
        "双休日 | 67",
        "weekend | 67",
        "Weekends | 67",
        "每周五 | 5",
        "每週五 | 5",
        "周五 | 5",
        "逢周五 | 5",
        "每逢周五 | 5",
        "每个星期五 | 5",
        "每 周五 | 5",
        "每周的周五 | 5",
        "每周 周五 | 5",
        "周5 | 5",
        "星期一 | 1",
        "禮拜一 | 1",
        "礼拜天 | 7",
        "周日 | 7",
        "星期天 | 7",
        "周一三五 | 135",
        "週一三五 | 135",
        "周六日 | 67",
        "周六周日 | 67",
        "周一、周三 | 13",
        "周一、三、五 | 135",
        "周一，三，五 | 135",
        "每周1、3、5 | 135",
        "周一和周五 | 15",
        "周一/三/五 | 135",
        "周一 周三 | 13",
        "周一到周五 | 12345",
        "周一至周五 | 12345",
        "周一到五 | 12345",
        "週一～週五 | 12345",
        "周一 - 周五 | 12345",
        "周一-周三、周五 | 1235",
        "星期一至星期三 | 123",
        "周六到周一 | 167",
        "工作日和周六 | 123456",
        "mon-fri | 12345",
        "Mon – Fri | 12345",
        "Monday to Friday | 12345",
        "mon thru wed | 123",
        "sat-mon | 167",
        "mon,wed,fri | 135",
        "Mon, Wed and Fri | 135",
        "mon/wed/fri | 135",
        "tue thu | 24",
        "tues, thurs | 24",
        "every friday | 5",
        "Fridays | 5",
        "on Fridays | 5",
        "fri | 5",
        "FRI | 5",
        "every mon and thu | 14",
        "Tuesdays and Wednesdays | 23",
        "Saturday Sunday | 67",
        "weekly on monday | 1",
      })
  void days_are_read(String line, String days) {
    ScheduleWords read = read(line);
    assertThat(read.wrong()).isNull();
    assertThat(days(read)).isEqualTo(days);
    assertThat(read.times()).isEmpty();
    assertThat(read.rest()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "每周五18:00 | 5 | 18:00",
        "每周五 18:00 | 5 | 18:00",
        "每週五18：00 | 5 | 18:00",
        "工作日9点 | 12345 | 09:00",
        "工作日 9:00 | 12345 | 09:00",
        "每天早上8点半 | 1234567 | 08:30",
        "每天 早上 八点半 | 1234567 | 08:30",
        "每天的8点 | 1234567 | 08:00",
        "每早8点 | 1234567 | 08:00",
        "每晚9点 | 1234567 | 21:00",
        "每晚 9:30 | 1234567 | 21:30",
        "每晚12点 | 1234567 | 00:00",
        "每天中午 | 1234567 | 12:00",
        "每天8点和20点 | 1234567 | 08:00 20:00",
        "每天8点推送 | 1234567 | 08:00",
        "周一三五8点 | 135 | 08:00",
        "周一三五八点 | 135 | 08:00",
        "周一三点 | 1 | 03:00",
        "周一十点 | 1 | 10:00",
        "周一二十点 | 1 | 20:00",
        "周一、周三 8点 | 13 | 08:00",
        "周1、3 9:00 | 13 | 09:00",
        "周五8点半 | 5 | 08:30",
        "8点 周五 | 5 | 08:00",
        "周五8点、周六8点 | 56 | 08:00",
        "周五 8:00 周六 | 56 | 08:00",
        "8:00 周五 20:00 | 5 | 08:00 20:00",
        "周一到周五每天早上8点 | 12345 | 08:00",
        "周一至周五8:30 | 12345 | 08:30",
        "周一到周五晚上9点 | 12345 | 21:00",
        "周末上午10点 | 67 | 10:00",
        "每天8点 每天20点 | 1234567 | 08:00 20:00",
        "平日早8点晚8点 | 12345 | 08:00 20:00",
        "weekdays 9am | 12345 | 09:00",
        "weekdays at 9 am | 12345 | 09:00",
        "mon-fri 9:00 | 12345 | 09:00",
        "fri18:00 | 5 | 18:00",
        "every friday at 6 pm | 5 | 18:00",
        "every day at 8 | 1234567 | 08:00",
        "every morning at 8 | '' | 08:00",
        "every evening at 8 | '' | 20:00",
        "Friday evening at 9:30 | 5 | 21:30",
        "Sunday noon | 7 | 12:00",
        // the night after a day is the day after
        "周五晚上12点 | 6 | 00:00",
        "周五晚上11点 | 5 | 23:00",
        "周日24:00 | 1 | 00:00",
        "周五零点 | 5 | 00:00",
        "周五凌晨1点 | 5 | 01:00",
        "friday midnight | 6 | 00:00",
        "每天晚上8点和12点 | 1234567 | 00:00 20:00",
      })
  void days_and_times_stand_together(String line, String days, String times) {
    ScheduleWords read = read(line);
    assertThat(read.wrong()).isNull();
    assertThat(days(read)).isEqualTo(days);
    assertThat(times(read)).isEqualTo(times);
    assertThat(read.rest()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "实时",
        "實時",
        "即时",
        "即時",
        "随时",
        "realtime",
        "real-time",
        "Real time",
        "at once",
        "immediately",
        "每天实时",
        "实时推送"
      })
  void at_once_is_read(String line) {
    ScheduleWords read = read(line);
    assertThat(read.wrong()).isNull();
    assertThat(read.atOnce()).isTrue();
    assertThat(read.times()).isEmpty();
    assertThat(read.rest()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "周五见",
        "8点财经",
        "日本",
        "平日里的中国",
        "monday.com",
        "天猫",
        "每日优鲜",
        "36氪",
        "5G",
        "12306",
        "周杰伦",
        "一点资讯",
        "一点点",
        "十点读书",
        "每日经济新闻",
        "每周一书",
        "每月一读",
        "周末画报",
        "工作日志",
        "实时公交",
        "即时零售",
        "今日头条",
        "明天",
        "今天 小程序",
        "明日方舟",
        "三国",
        "一二三",
        "七天",
        "星期五餐厅",
        "周一围",
        "PM2.5",
        "pm",
        "am",
        "3.14",
        "2026",
        "0755",
        "24小时",
        "3000点",
        "两三点",
        "996",
        "007",
        "早安",
        "晚报",
        "晚点",
        "早上好",
        "中午吃什么",
        "半夜鸡叫",
        "在线教育",
        "和平精英",
        "每",
        "at",
        "on",
        "every",
        "and",
        "每一个人",
        "friend",
        "sunlight",
        "Monet",
        "wedding",
        "satellite",
        "thunder",
        "free",
        "weekendr",
        "daily.dev",
        "morning",
        "morning brew",
        "evening",
        "night",
        "nooners",
        "hours",
        "-周五",
        "-8:00",
        "-实时",
        "@mychannel",
        "@fri",
        "http://a.example/8:30",
        "8:30am-ish",
        "iPhone",
        "8k",
        "4am4",
        "10:1000",
        "8点300",
        "第8点",
        "24h",
        "16G",
        "C++",
        "A/B",
        "R&D",
        "到",
        "至",
        "-",
        "~",
        "推送",
        "更新",
        "周",
        "星期",
        "礼拜",
        "周星驰",
        "周五和小程序",
        "双周",
        "季度",
        "时",
        "点",
        "半",
        "一刻",
      })
  void words_that_look_similar_stay_what_they_are(String line) {
    ScheduleWords read = read(line);
    assertThat(read.isSilent()).isTrue();
    assertThat(String.join(" ", read.rest())).isEqualTo(line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "小程序 阿里 08:30 | '' | 08:30 | 小程序/阿里",
        "小程序，阿里、08:30 | '' | 08:30 | 小程序/阿里",
        "每周五 18:00 拼多多 | 5 | 18:00 | 拼多多",
        "每周五18:00 拼多多 -京东 | 5 | 18:00 | 拼多多/-京东",
        "拼多多 每周五 小程序 18:00 阿里 | 5 | 18:00 | 拼多多/小程序/阿里",
        "小程序 和 阿里 8点 | '' | 08:00 | 小程序/和/阿里",
        "8点 财经 | '' | 08:00 | 财经",
        "8点财经 8点 | '' | 08:00 | 8点财经",
        "周五 见 | 5 | '' | 见",
        "周一、三国 | 1 | '' | 三国",
        "周六、日本 | 6 | '' | 日本",
        "周五 -周六 | 5 | '' | -周六",
        "周五 -8:00 | 5 | '' | -8:00",
        "ＡＩ 芯片 晚上９点 | '' | 21:00 | ＡＩ/芯片",
        "weekdays 9am OpenAI chips | 12345 | 09:00 | OpenAI/chips",
        "chips every friday at 6pm | 5 | 18:00 | chips",
        "look at this 9:00 | '' | 09:00 | look/at/this",
        "每天 每日优鲜 8:00 | 1234567 | 08:00 | 每日优鲜",
        "pm 8点财经 8:00 | '' | 08:00 | pm/8点财经",
        "今天 小程序 8:00 | '' | 08:00 | 今天/小程序",
        "𠮷野家 8:30 😀 | '' | 08:30 | 𠮷野家/😀",
        "“周五” 8:00 | '' | 08:00 | 周五",
        "\"Black Friday\" 8:00 | '' | 08:00 | Black Friday",
        "「周末」 工作日 | 12345 | '' | 周末",
        "@mychannel 08:30 | '' | 08:30 | @mychannel",
        "全部 23:59 | '' | 23:59 | 全部",
      })
  void other_words_stay_in_order_and_as_written(
      String line, String days, String times, String rest) {
    ScheduleWords read = read(line);
    assertThat(read.wrong()).isNull();
    assertThat(days(read)).isEqualTo(days);
    assertThat(times(read)).isEqualTo(times);
    assertThat(String.join("/", read.rest())).isEqualTo(rest);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "25:99 | NO_TIME | 25:99",
        "小程序 8:60 | NO_TIME | 8:60",
        "24:01 | NO_TIME | 24:01",
        "8:5 | NO_TIME | 8:5",
        "8:300 | NO_TIME | 8:300",
        "08:30:15 | NO_TIME | 08:30:15",
        "8点70 | NO_TIME | 8点70",
        "8點７０ 阿里 | NO_TIME | 8點７０",
        "八点七十分 | NO_TIME | 八点七十分",
        "31点 | NO_TIME | 31点",
        "二十五点 | NO_TIME | 二十五点",
        "99:00 | NO_TIME | 99:00",
        "13am | NO_TIME | 13am",
        "9:75 pm | NO_TIME | 9:75 pm",
        "21h75 | NO_TIME | 21h75",
        "晚上25点 | NO_TIME | 晚上25点",
        "每天 25:00 8:00 | NO_TIME | 25:00",
        "每天早上 | NO_HOUR | 每天早上",
        "每天 晚上 | NO_HOUR | 晚上",
        "早上 小程序 | NO_HOUR | 早上",
        "每晚 | NO_HOUR | 每晚",
        "every morning | NO_HOUR | morning",
        "friday evenings | NO_HOUR | evenings",
        "每周 | NO_DAY | 每周",
        "每週 小程序 | NO_DAY | 每週",
        "每周 8:00 | NO_DAY | 每周",
        "每周8点 | NO_DAY | 每周8点",
        "每周一次 | NO_DAY | 每周一次",
        "每星期 | NO_DAY | 每星期",
        "weekly | NO_DAY | weekly",
        "every week | NO_DAY | every week",
        "9:00-18:00 | SPAN | 9:00-18:00",
        "早上8点到晚上8点 | SPAN | 早上8点到晚上8点",
        "9am to 5pm | SPAN | 9am to 5pm",
        "noon to 6 pm | SPAN | noon to 6 pm",
        "工作日 9点~晚上6点半 | SPAN | 9点~晚上6点半",
        "hourly | TOO_OFTEN | hourly",
        "每小时 | TOO_OFTEN | 每小时",
        "每個小時 | TOO_OFTEN | 每個小時",
        "每2小时 | TOO_OFTEN | 每2小时",
        "每隔两小时 | TOO_OFTEN | 每隔两小时",
        "每半小时 | TOO_OFTEN | 每半小时",
        "每30分钟 小程序 | TOO_OFTEN | 每30分钟",
        "every hour | TOO_OFTEN | every hour",
        "every 2 hours | TOO_OFTEN | every 2 hours",
        "every half an hour | TOO_OFTEN | every half an hour",
        "每月1号 | TOO_RARE | 每月1号",
        "每月1號 8:00 | TOO_RARE | 每月1號",
        "每月 | TOO_RARE | 每月",
        "每個月十五號 | TOO_RARE | 每個月十五號",
        "每月底 | TOO_RARE | 每月底",
        "每年 | TOO_RARE | 每年",
        "隔天 | TOO_RARE | 隔天",
        "隔周 | TOO_RARE | 隔周",
        "每两周 | TOO_RARE | 每两周",
        "每3天 | TOO_RARE | 每3天",
        "monthly | TOO_RARE | monthly",
        "every month | TOO_RARE | every month",
        "every other day | TOO_RARE | every other day",
        "every 2 weeks | TOO_RARE | every 2 weeks",
        "明天8点 | ONCE | 明天8点",
        "今晚 9:00 | ONCE | 今晚",
        "tomorrow 9am | ONCE | tomorrow",
        "周五9点 周六10点 | SEVERAL | 周六10点",
        "8:00 周五 小程序 20:00 周六 | SEVERAL | 20:00",
        "工作日 8:00 周末 10:00 | SEVERAL | 10:00",
        "weekdays 8am weekend 10am | SEVERAL | 10am",
        "周五 9点 晚上12点 | OVER_MIDNIGHT | 晚上12点",
        "实时 8:00 | CONTRADICTION | 实时",
        "8点 實時 小程序 | CONTRADICTION | 實時",
        "实时 周五 | CONTRADICTION | 实时",
        "realtime 9am | CONTRADICTION | realtime",
      })
  void what_cannot_be_kept_is_told_apart_by_kind_and_named_as_written(
      String line, Kind kind, String words) {
    assertThat(read(line).wrong()).isEqualTo(new Wrong(kind, words));
  }

  @Test
  void the_other_words_are_known_even_if_something_is_wrong() {
    assertThat(read("小程序 25:99 -阿里").rest()).containsExactly("小程序", "-阿里");
  }

  @Test
  void the_first_thing_wrong_is_told() {
    assertThat(read("hourly 25:99").wrong()).isEqualTo(new Wrong(Kind.TOO_OFTEN, "hourly"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u3000", "，", "\u200b", "\"\"", "。、"})
  void a_line_without_words_says_nothing(String line) {
    assertThat(read(line).isSilent()).isTrue();
  }

  @Test
  void what_is_not_said_is_as_usual() {
    assertThat(read("小程序").schedule(USUAL, SHANGHAI)).isEqualTo(Timed.daily(USUAL, SHANGHAI));
    assertThat(read("周五").schedule(USUAL, SHANGHAI))
        .isEqualTo(new Timed(Set.of(DayOfWeek.FRIDAY), List.of(USUAL), SHANGHAI));
    assertThat(read("9点").schedule(USUAL, SHANGHAI))
        .isEqualTo(Timed.daily(LocalTime.of(9, 0), SHANGHAI));
    assertThat(read("实时").schedule(USUAL, SHANGHAI)).isEqualTo(new AtOnce());
  }

  @ParameterizedTest
  @ValueSource(strings = {"和 ", "每天", "8点 ", "周一三五", "今天 ", "每 每", "at ", "周五-", "早上 ", "一", "8:"})
  void a_long_line_is_read_without_delay(String word) {
    String line = word.repeat(4096 / word.length());
    assertThat(assertTimeout(Duration.ofSeconds(10), () -> read(line))).isNotNull();
  }

  private static ScheduleWords read(String line) {
    return ScheduleWords.read(line);
  }

  private static String days(ScheduleWords read) {
    return read.days().stream()
        .map(day -> String.valueOf(day.getValue()))
        .sorted()
        .collect(Collectors.joining());
  }

  private static String times(ScheduleWords read) {
    return read.times().stream().map(LocalTime::toString).collect(Collectors.joining(" "));
  }
}
