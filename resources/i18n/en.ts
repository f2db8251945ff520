<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="vi">
<context>
    <name></name>
    <message>
        <source>ReceiveWords</source>
        <comment>Người đề nghị</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReceiveWords</source>
        <comment>Người được đại diện</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReceiveWords</source>
        <comment>Đại diện theo pháp luật</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReceiveWords</source>
        <comment>Đại diện theo uỷ quyền</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReceiveWords</source>
        <comment>Người nộp thay</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReceiveWords</source>
        <comment>Người nhận kết quả</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReceiveWords</source>
        <comment>chưa rõ vai trò</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReceiveWords</source>
        <comment>Căn cước</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReceiveWords</source>
        <comment>Hộ chiếu</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReceiveWords</source>
        <comment>CMND 9 số</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReceiveWords</source>
        <comment>Giấy khai sinh</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReceiveWords</source>
        <comment>Giấy tờ khác</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReceiveWords</source>
        <comment>Không số: trẻ em</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReceiveWords</source>
        <comment>Không số: mất giấy tờ</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReceiveWords</source>
        <comment>Không số: không xuất trình</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReceiveWords</source>
        <comment>Không số: người nước ngoài</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReceiveWords</source>
        <comment>Ký</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReceiveWords</source>
        <comment>Điểm chỉ</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReceiveWords</source>
        <comment>Không ký được</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReceiveWords</source>
        <comment>Trực tiếp</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReceiveWords</source>
        <comment>Trực tuyến</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReceiveWords</source>
        <comment>Bưu chính</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReceiveWords</source>
        <comment>Tiền mặt</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReceiveWords</source>
        <comment>Chuyển khoản</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReceiveWords</source>
        <comment>Thẻ</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReceiveWords</source>
        <comment>Cổng dịch vụ công</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReceiveWords</source>
        <comment>trong ngày</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReceiveWords</source>
        <comment>ngày làm việc</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReceiveWords</source>
        <comment>ngày</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReceiveWords</source>
        <comment>giờ làm việc</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReceiveWords</source>
        <comment>chưa rõ</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReceiveWords</source>
        <comment>Xem bản chính</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReceiveWords</source>
        <comment>Nhận lại giấy</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReceiveWords</source>
        <comment>Tra cứu</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReceiveWords</source>
        <comment>Thiếu</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReceiveWords</source>
        <comment>{count} chính</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReceiveWords</source>
        <comment>{count} sao</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReceiveWords</source>
        <comment>CSDL hộ tịch điện tử</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReceiveWords</source>
        <comment>CSDL đất đai</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReceiveWords</source>
        <comment>CSDL bảo hiểm</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReceiveWords</source>
        <comment>CSDL đăng ký kinh doanh</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Không mở được bàn làm việc</source>
        <translation>The desk cannot be opened</translation>
    </message>
    <message>
        <source>Thử lại</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Thoát</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Mã quét bị đứt sau {count} ký tự. Hãy quét lại.</source>
        <translation>The scan broke off after {count} characters. Please scan again.</translation>
    </message>
    <message>
        <source>Máy quét không trả lời: kiểm tra dây cắm.</source>
        <translation>The scanner does not answer: check its cable.</translation>
    </message>
</context>
<context>
    <name>BirthEdit</name>
    <message>
        <source>ngày hoặc năm</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallRows</name>
    <message>
        <source>không có số</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConfirmBar</name>
    <message>
        <source>Không</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>DateEdit</name>
    <message>
        <source>ngày/tháng/năm hoặc năm</source>
        <translation>day/month/year or year</translation>
    </message>
    <message>
        <source>ngày/tháng/năm</source>
        <translation>day/month/year</translation>
    </message>
    <message>
        <source>Ngày không có trong lịch. Nhập dạng 17/04/1995, hoặc chỉ năm 1995.</source>
        <translation>No such day. Type it as 17/04/1995, or only the year 1995.</translation>
    </message>
    <message>
        <source>Ngày không có trong lịch. Nhập dạng 17/04/1995 hoặc 17041995.</source>
        <translation>No such day. Type it as 17/04/1995 or 17041995.</translation>
    </message>
</context>
<context>
    <name>Dossier</name>
    <message>
        <source>quá {n} giờ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quá {n} ngày</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hôm nay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hôm nay {at}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>còn {n} ngày</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>đã trả {at}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chưa có hạn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ngày mai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chờ người dân</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sẵn sàng trả</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>đã trả</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kết thúc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chuyển xử lý</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yêu cầu bổ sung</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nhận bổ sung</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nghĩa vụ tài chính</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đã nộp tiền</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lấy ý kiến</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gia hạn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dừng theo yêu cầu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đóng, không bổ sung</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Có kết quả</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sẵn sàng trả</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trả kết quả</source>
        <translation type="unfinished">Return</translation>
    </message>
    <message>
        <source>Sửa tiếp nhận</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kiểm tra, tiếp nhận</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thu tiền</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đã xem bản chính</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Giữ bản sao</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đã tra cứu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Còn thiếu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>đã báo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>không nghe máy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sai số</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gọi: có kết quả</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gọi: trễ hẹn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gọi: bổ sung</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tiền mặt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chuyển khoản</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thẻ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cổng thanh toán</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tìm hồ sơ (F6)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tìm hồ sơ theo tên, mã, điện thoại</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fault</name>
    <message>
        <source>Có lỗi của phần mềm</source>
        <translation>The program has a fault</translation>
    </message>
    <message>
        <source>Việc vừa làm chưa được ghi. Không có gì bị ghi dở dang.</source>
        <translation>What was just done is not recorded. Nothing was left half-recorded.</translation>
    </message>
    <message>
        <source>Mã lỗi: {code}

Hãy làm lại. Nếu lỗi lặp lại, báo mã này cho người quản trị; nhật ký lỗi không chứa thông tin của công dân.</source>
        <translation>Fault code: {code}

Please do it again. If it happens again, give this code to the administrator; the fault log holds nothing about citizens.</translation>
    </message>
</context>
<context>
    <name>FindBox</name>
    <message>
        <source>Không thấy hồ sơ nào. Thử tên không dấu, hoặc số cuối.</source>
        <translation>No dossier found. Try the name without marks, or the last digits.</translation>
    </message>
    <message>
        <source>Hồ sơ tìm thấy</source>
        <translation>Dossiers found</translation>
    </message>
</context>
<context>
    <name>Handover</name>
    <message>
        <source>Quét hoặc tìm (F6)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quét giấy tiếp nhận, hoặc tìm theo tên, mã, điện thoại</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LineModel</name>
    <message>
        <source>(chưa có tên)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chưa gọi</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Đóng thông báo</source>
        <translation>Close the notice</translation>
    </message>
</context>
<context>
    <name>ParkedBar</name>
    <message>
        <source>Đang chờ:</source>
        <translation>Waiting:</translation>
    </message>
    <message>
        <source>chưa có tên</source>
        <translation>no name yet</translation>
    </message>
    <message>
        <source>{name} · {minutes} phút</source>
        <translation>{name} · {minutes} min</translation>
    </message>
    <message>
        <source>Tiếp tục lượt của {name}, chờ {minutes} phút</source>
        <translation>Go on with {name}, waiting {minutes} minutes</translation>
    </message>
</context>
<context>
    <name>PersonEditor</name>
    <message>
        <source>Tổ chức (mã số)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nữ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>không có số</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mã &amp;số tổ chức</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Số định danh (12 số)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Số hộ chiếu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Số giấy tờ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tên tổ c&amp;hức *</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Họ và tên *</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PinEdit</name>
    <message>
        <source>Mã PIN</source>
        <translation>PIN</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Tiếp nhận</source>
        <translation>Reception</translation>
    </message>
    <message>
        <source>Hồ sơ</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Trả kết quả</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>Thiết lập</source>
        <translation>Set-up</translation>
    </message>
</context>
<context>
    <name>QCoreApplication</name>
    <message>
        <source>ReceiveWords</source>
        <comment>Chưa thu</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReceiveWords</source>
        <comment>CSDL quốc gia về dân cư</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReceiveMoney</name>
    <message>
        <source>Phí, lệ phí</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Căn cứ mức thu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Miễn, lý do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thu bằng</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Khách đưa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ký hiệu biên lai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Số biên lai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trả lại khách</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReceiveMore</name>
    <message>
        <source>Nội dung (để trống: tên thủ tục)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nơi trả kết quả</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cơ quan khác giải quyết (nếu có)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Số phiếu giấy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ngày nhận</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Giờ</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReceivePerson</name>
    <message>
        <source>&amp;Vai trò</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Giấy tờ làm căn cứ đại diện</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Loại giấy tờ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Số giấy tờ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nước cấp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Họ và tên *</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ngày sinh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Giới tính</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đ&amp;iện thoại</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đị&amp;a chỉ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cách ký nhận</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReceiveTerms</name>
    <message>
        <source>&amp;Xem cách tính</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thời hạn *</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tính theo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Căn cứ *</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hình thức nộp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Số &amp;bộ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Số trang bản chính</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Số bản sao</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScanRoute</name>
    <message>
        <source>Hãy đăng nhập trước khi quét.</source>
        <translation>Please sign in before scanning.</translation>
    </message>
</context>
<context>
    <name>ScannerTest</name>
    <message>
        <source>Bấm vào ô dưới đây rồi quét một mã bất kỳ.</source>
        <translation>Click into the line below, then scan any code.</translation>
    </message>
    <message>
        <source>Ô thử máy quét</source>
        <translation>Scanner test line</translation>
    </message>
    <message>
        <source>Các phím máy quét đã gửi</source>
        <translation>Keys the scanner sent</translation>
    </message>
    <message>
        <source>Thử lại từ đầu</source>
        <translation>Start again</translation>
    </message>
    <message>
        <source>Đang nhận… Nếu đã quét xong: máy quét chưa gửi phím Enter ở cuối.</source>
        <translation>Receiving… If the scan is over: the scanner sent no Enter at its end.</translation>
    </message>
    <message>
        <source>Tốt: có phím {key} ở đầu và phím kết thúc, {count} ký tự.</source>
        <translation>Good: {key} first and an end key, {count} characters.</translation>
    </message>
    <message>
        <source>Dùng được nhưng chưa chắc chắn khi bật gõ tiếng Việt: hãy cài {key} làm tiền tố.</source>
        <translation>Works, but not surely while Vietnamese typing is on: set {key} as prefix.</translation>
    </message>
    <message>
        <source>Chưa dùng được: chậm nhất {gap} ms giữa hai ký tự. Hãy cài {key} làm tiền tố.</source>
        <translation>Does not work yet: up to {gap} ms between two characters. Set {key} as prefix.</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Ai đang ở quầy?</source>
        <translation>Who is at the counter?</translation>
    </message>
    <message>
        <source>Mã &amp;PIN</source>
        <translation>&amp;PIN</translation>
    </message>
    <message>
        <source>Vào làm việc   Enter</source>
        <translation>Start work   Enter</translation>
    </message>
    <message>
        <source>Quay lại   Esc</source>
        <translation>Back   Esc</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Cán bộ, công chức</source>
        <translation>Officers</translation>
    </message>
    <message>
        <source>Bản tập huấn, mã PIN: {pin}</source>
        <translation>Training, PIN: {pin}</translation>
    </message>
    <message>
        <source>Hãy nhập mã PIN.</source>
        <translation>Please type the PIN.</translation>
    </message>
</context>
<context>
    <name>SignalLights</name>
    <message>
        <source>{equipment}: sẵn sàng</source>
        <translation>{equipment}: ready</translation>
    </message>
    <message>
        <source>Máy quét</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Máy in</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Sao lưu</source>
        <translation>Backup</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Urbgov Desk – Bộ phận Một cửa</source>
        <translation>Urbgov Desk – One-stop desk</translation>
    </message>
    <message>
        <source>BẢN TẬP HUẤN – SỐ LIỆU GIẢ – GIẤY IN RA KHÔNG CÓ GIÁ TRỊ</source>
        <translation>TRAINING – INVENTED DATA – PAPERS PRINTED HERE ARE NOT VALID</translation>
    </message>
    <message>
        <source>Tìm hồ sơ: tên, mã, số điện thoại hoặc số định danh</source>
        <translation>Find a dossier: name, code, phone or identity number</translation>
    </message>
    <message>
        <source>Tìm hồ sơ  (Ctrl+K)</source>
        <translation>Find a dossier  (Ctrl+K)</translation>
    </message>
    <message>
        <source>Người đang làm việc: </source>
        <translation>Working here: </translation>
    </message>
    <message>
        <source>Đổi người</source>
        <translation>Switch officer</translation>
    </message>
    <message>
        <source>Khoá màn hình</source>
        <translation>Lock the screen</translation>
    </message>
    <message>
        <source>Đổi người (Ctrl+U), khoá màn hình (Ctrl+L)</source>
        <translation>Switch officer (Ctrl+U), lock the screen (Ctrl+L)</translation>
    </message>
</context>
<context>
    <name>_Keys</name>
    <message>
        <source>Phím</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>Ký tự</source>
        <translation>Character</translation>
    </message>
    <message>
        <source>Cách phím trước (ms)</source>
        <translation>Since the key before (ms)</translation>
    </message>
</context>
</TS>
