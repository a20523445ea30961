package org.xacthuc.directive;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Surnames in Vietnam, the Kinh's and those of other peoples, folded. */
final class Surnames {
  private static final String LIST =
      """
      nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh doan trinh
      luong mai to ta cao chau chu quach la luu lam kieu tong thai ha au nghiem phung truong
      trang van vuong vi long lo lu luc ma mac mong nong non than thach thieu tieu ton trieu
      tu uong ung giang sung thao hang cu lau mua hau phang quang quan chang khuat khuc khong
      lai dao dam diep dong giap han hoa kim kha ninh ngan nham phi phu si tang te teo tham
      tinh tru cam ban bach bien be bo cung cat dau doi du y k h ro ksor siu rmah rahlan nay
      kpa puih nie mlo eban tor co lieng cil pang ka rcom chamale po danh son kien ba don lien
      ngac thuong an bang cai cap chung cong dai dien dieu doanh gian hinh hua huong hy khanh
      khieu lang lanh leng lich manh mao mau nguy nhan nhu o ong phuong qua sai sam song sy
      tac tan thi thien tien tieng tiet toan tri trung tuong tuyen ty uy vang viem vinh xa
      xung yen mo ngu ngoc phuc thuan vua cha den a
      """;

  private static final Set<String> KNOWN =
      Arrays.stream(LIST.strip().split("\\s+", -1)).collect(Collectors.toUnmodifiableSet());

  private Surnames() {}

  static boolean known(String folded) {
    return KNOWN.contains(folded);
  }
}
