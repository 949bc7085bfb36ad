### The Science Behind Botox for Chronic Pain Management
### Translated from the source text, locales/en.

title = Cơ sở khoa học của { -botox } trong điều trị đau mạn tính
# The picture in the banner, for people who cannot see it.
banner =
    .alt = Bên trái là một tế bào thần kinh phát sáng; bên phải là một bàn tay đeo găng cầm lọ { -botox } và ống tiêm, tượng trưng cho khía cạnh khoa học và khía cạnh lâm sàng của { -botox } trong điều trị đau.

## Introduction

intro-lead = Khi nghe đến “{ -botox }”, có lẽ quý vị nghĩ đến vầng trán không nếp nhăn và nụ cười của người nổi tiếng. Nhưng quý vị có biết rằng { -botox } còn là một phương pháp được Cơ quan Quản lý Thực phẩm và Dược phẩm Hoa Kỳ (FDA) phê duyệt để điều trị một số loại đau mạn tính? Đúng vậy: sản phẩm quen thuộc của ngành thẩm mỹ này còn có vai trò quan trọng trong y học.
intro-dive = Hãy cùng tìm hiểu nền tảng khoa học lý thú của { -botox } và xem { -botox } đang làm thay đổi cách điều trị đau mạn tính như thế nào.

## What is Botox?

what = { -botox } thực chất là gì?
# Clostridium botulinum is a species' name: not translated, and in italics where the script has them.
what-is = { -botox } là tên thương mại của độc tố botulinum týp A, một loại protein gây độc thần kinh có nguồn gốc từ vi khuẩn <em>Clostridium botulinum</em>. Ở liều cao, chất này gây độc. Nhưng với lượng nhỏ và được kiểm soát, đây lại là một công cụ y khoa mạnh mẽ, được dùng cho nhiều bệnh, từ đau nửa đầu (migraine) đến co thắt cơ – và cả đau mạn tính.

## How it works

how = { -botox } giúp giảm đau như thế nào?
how-intro = { -botox } có tác dụng bằng cách chặn các tín hiệu thần kinh làm cho cơ co lại. Quá trình này diễn ra theo từng bước như sau:
how-overactive = Cơn đau bắt đầu từ các dây thần kinh hoạt động quá mức.
    .detail = Dây thần kinh gửi tín hiệu đau lên não, thường là do viêm hoặc do cơ bị căng cứng.
how-release = { -botox } chặn sự giải phóng chất dẫn truyền thần kinh.
    .detail = { -botox } làm ngừng việc giải phóng acetylcholine – chất hóa học ra lệnh cho cơ co lại.
how-relax = Cơ giãn ra và tình trạng viêm giảm đi.
    .detail = Kết quả: áp lực lên các dây thần kinh xung quanh giảm, cơ bớt co thắt và cơn đau giảm.
how-beyond = Nhưng lợi ích không chỉ dừng ở việc giãn cơ. Các nghiên cứu cho thấy { -botox } còn có thể ức chế sự giải phóng các chất trung gian gây đau như chất P và glutamate, nhờ đó làm dịu chính các dây thần kinh.

## Conditions

conditions = Những bệnh mà { -botox } giúp điều trị
conditions-intro = { -botox } không phải là thần dược chữa mọi cơn đau, nhưng rất hiệu quả đối với một số bệnh mạn tính:
# $migraine-approved-year: the year of the FDA's approval
conditions-migraine = Đau nửa đầu (migraine) mạn tính
    .detail = Được FDA phê duyệt từ năm { $migraine-approved-year }. Các mũi tiêm quanh vùng đầu và cổ làm giảm tần suất và mức độ nặng của cơn đau đầu.
conditions-myofascial = Hội chứng đau cân cơ
    .detail = Đặc biệt hiệu quả đối với các điểm kích hoạt (trigger point) căng cứng và đau ở cổ, vai và hàm.
conditions-trigeminal = Đau dây thần kinh sinh ba (dây thần kinh tam thoa)
    .detail = Kết quả nghiên cứu gợi ý rằng { -botox } có thể làm giảm đáng kể tình trạng đau ở mặt liên quan đến dây thần kinh.
conditions-dystonia = Loạn trương lực cơ cổ
    .detail = Các cơ ở cổ tự co lại ngoài ý muốn, gây đau và tư thế bất thường.
conditions-pelvic = Đau vùng chậu và hội chứng đau bàng quang
    .detail = Tiêm { -botox } vào các cơ sàn chậu đã cho kết quả đầy hứa hẹn.

## Evidence

evidence = Có bằng chứng khoa học ủng hộ
evidence-intro = Nhiều thử nghiệm lâm sàng và nghiên cứu đưa ra bằng chứng ủng hộ hiệu quả của { -botox }:
# $cochrane-review-year: a year; $headache-reduction-percent: a percentage
evidence-cochrane = Một bài tổng quan của tổ chức Cochrane (Cochrane Review) năm { $cochrane-review-year } cho thấy { -botox } làm giảm số ngày đau đầu ở người bị đau nửa đầu mạn tính, với mức giảm lên đến { PERCENT($headache-reduction-percent) }.
evidence-meta-analysis = Một phân tích gộp đăng trên Journal of Pain Research (Tạp chí Nghiên cứu Đau) ghi nhận người bệnh đau cân cơ giảm đau đáng kể sau khi điều trị bằng { -botox }.
evidence-academy = Theo Viện Hàn lâm Thần kinh học Hoa Kỳ (American Academy of Neurology), { -botox } là một trong số ít phương pháp điều trị dự phòng có hiệu quả ổn định đối với đau nửa đầu mạn tính.
evidence-sources = [Nguồn: Cochrane.org, Journal of Pain Research, AAN.com]

## What to expect

expect = Những điều cần biết khi điều trị bằng { -botox }
expect-intro = Điều trị đau bằng { -botox } là thủ thuật xâm lấn tối thiểu, được thực hiện tại phòng khám:
# $procedure-minutes: a range of minutes
expect-procedure = Thời gian thực hiện
    .value = Khoảng { RANGE($procedure-minutes) } phút
# $relief-days: a range of days
expect-relief = Bắt đầu đỡ đau
    .value = { NUMBER($relief-days-min) } đến { NUMBER($relief-days-max) } ngày sau khi điều trị
# $effect-months: a range of months
expect-effect = Tác dụng kéo dài
    .value = { NUMBER($effect-months-min) } đến { NUMBER($effect-months-max) } tháng
expect-side-effects = Tác dụng phụ
    .value = Đau ê ẩm tạm thời, bầm tím nhẹ hoặc mệt mỏi
expect-specialist = Việc đến gặp bác sĩ chuyên khoa có đủ trình độ, tốt nhất là chuyên gia điều trị đau, là điều thiết yếu để quý vị được tiêm đúng vị trí và đúng liều.

## Is it right for you?

right = { -botox } có phù hợp với cơn đau của quý vị không?
right-intro = { -botox } không phải là lựa chọn điều trị đầu tiên cho tất cả mọi người, nhưng có thể tạo nên bước ngoặt nếu:
right-medications = Quý vị đã dùng thuốc nhưng ít hiệu quả
right-daily-life = Cơn đau cản trở sinh hoạt hằng ngày của quý vị
right-tightness = Quý vị bị căng cứng cơ hoặc co thắt cơ
right-nerve = Quý vị bị đau liên quan đến dây thần kinh
right-invitation = Nếu quý vị muốn biết liệu { -botox } có thể giúp ích cho mình hay không thì đã đến lúc trao đổi với bác sĩ chuyên khoa điều trị đau. Tại { -clinic }, chúng tôi cung cấp dịch vụ chăm sóc theo nhu cầu riêng của từng người bệnh và dựa trên bằng chứng khoa học – trong đó có liệu pháp { -botox } dành cho những người phù hợp.

## Final thoughts

final = Lời kết
final-fix = { -botox } không chỉ là một giải pháp làm đẹp. Đây là một công cụ điều trị có cơ sở khoa học, được FDA phê duyệt, giúp người bệnh giành lại cuộc sống mà cơn đau mạn tính đã lấy đi. Với tác dụng phụ ở mức tối thiểu và ngày càng nhiều bằng chứng về hiệu quả, { -botox } đang dần có được một chỗ đứng thực sự trong chuyên ngành điều trị đau hiện đại.
final-remember = Vì vậy, lần tới khi nghe đến “{ -botox }”, xin quý vị hãy nhớ: đó không chỉ là chuyện làm đẹp – đó còn là chuyện sống tốt hơn, ít đau hơn.
