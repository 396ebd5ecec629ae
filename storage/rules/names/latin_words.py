"""Words in Latin letters that tell names of persons from other words."""

# Words of address and academic titles, which stand before a name.
ADDRESSES = frozenset(
    """
    Dr Prof Mr Mrs Ms Miss Herr Frau Hr Fr Sir Mme M Mlle Madame Monsieur Sig Signor Signora Sr
    Sra Ing Eng Dott Mag Dipl.-Ing Dr.-Ing Dipl.-Kfm h.c
    """.split()
)

AFTER_NAME = frozenset("Jr Sr II III PhD MBA MD LL.M".split())

PARTICLES = frozenset(
    """
    van von der den de da di del della dos du la le el al bin ibn ten ter zu zum zur af av
    """.split()
)

# Frequent given names: a segment that begins with one names a person first.
GIVEN_NAMES = frozenset(
    """
    Adam Alan Albert Alex Alexander Alice Andrea Andreas Andrew Angela Anna Anne Annette Antonio
    Arthur Barbara Ben Benjamin Bernd Birgit Brian Carl Carlos Caroline Charles Chris Christian
    Christina Christine Christoph Claudia Daniel David Dieter Dirk Dominik Eduard Elena Elin
    Elisabeth Emma Eric Erik Eva Felix Florian Francesco Frank Franz François Friedrich Gabriele
    Georg George Gerhard Hans Heike Heinz Helen Helmut Henri Henrik Holger Ingrid Isabelle Jack
    Jacques James Jan Jane Jean Jens Joachim Johan Johannes John Jonas Jörg Jose José Juan Julia
    Julien Jürgen Karen Karin Karl Katharina Kevin Klaus Lars Laura Laurent Lena Linda Lisa
    Louis Luca Lukas Łukasz Manfred Marc Marco Maria Mario Mark Markus Martin Martina Mary
    Matthias Max Michael Michel Michelle Monika Nicolas Nicole Nils Olaf Ole Oliver Olivier
    Oskar Otto Pablo Paul Peter Petra Philip Philipp Philippe Pierre Ralf Rainer Richard Robert
    Roland Sabine Sandra Sarah Sebastian Silke Simon Sofia Stefan Stefanie Stephan Steve Steven
    Susanne Sven Thomas Thorsten Tim Tobias Tom Ulrich Ursula Ute Uwe Victor Volker Walter
    Werner William Wolfgang Yves
    """.split()
)

# Capitalised words that begin notes, and are nobody's name.
NO_NAMES = frozenset(
    """
    A An And Area As At Back Big Budget Building Business Call Card Chinese City Coffee Company
    Contact Cost Costs Day Deal Deck Demo Dinner English Follow Followup Fu From German Germany
    Good Great Hall He Hello Hi His Hotel I If In Interested Interest It Japan Japanese Korea
    Land Likes Line Looking Lunch Market Meet Meeting Met My Name Need Needs Never New Next Nice
    No Not Note Offer On Or Our Park Phase Phone Plan Plant Please Plot Plots Power Price Prices
    Project PV Re Rent Request Said Sales Send She Site Solar Spoke Summit Talk Talked Tax Team
    Tel Thanks The They This Tour Tower Unit US USD Very Visit Visited Wants We Week Will With
    You Your Shanghai Beijing China Europe Asia Monday Tuesday Wednesday Thursday Friday
    Saturday Sunday January February March April May June July August September October November
    December RMB EUR Forum Expo Fair Industrial Zone District Development
    """.split()
)

# Those of them that are surnames as well, behind a frequent given name: Tom Hall.
SURNAMES_TOO = frozenset("Day Hall Land March May Park Price".split())

# The surnames of most Vietnamese, which stand first, with and without their signs.
VIETNAMESE_SURNAMES = frozenset(
    """
    Nguyễn Nguyen Trần Tran Phạm Pham Hoàng Hoang Huỳnh Huynh Đặng Bùi Đỗ Ngô Dương Lê Võ Vũ Trịnh
    Đinh
    """.split()
)

# Surnames as they are written in Latin letters.
CHINESE_SURNAMES = frozenset(
    """
    Wang Li Zhang Liu Chen Yang Zhao Huang Zhou Wu Xu Sun Hu Zhu Gao Lin He Guo Ma Luo Liang
    Song Zheng Xie Han Tang Feng Yu Dong Xiao Cheng Cao Yuan Deng Fu Shen Zeng Peng Lu Su Jiang
    Cai Jia Ding Wei Xue Ye Yan Pan Du Dai Xia Zhong Tian Ren Fan Fang Shi Yao Tan Liao Zou
    Xiong Jin Hao Kong Bai Cui Kang Mao Qiu Qin Gu Hou Shao Meng Long Wan Duan Lei Qian Yin Yi
    Chang Qiao Lai Gong Wen Ouyang Sima
    """.split()
)

FREQUENT_CHINESE_SURNAMES = frozenset(
    """
    Wang Li Zhang Liu Chen Yang Zhao Huang Zhou Wu Xu Sun Hu Zhu Gao Lin
    """.split()
)

KOREAN_SURNAMES = frozenset(
    """
    Kim Lee Park Choi Jung Jeong Kang Cho Yoon Jang Lim Han Oh Seo Shin Kwon Hwang Ahn Song Hong
    Yoo
    """.split()
)

JAPANESE_SURNAMES = frozenset(
    """
    Sato Suzuki Takahashi Tanaka Ito Watanabe Yamamoto Nakamura Kobayashi Kato Yoshida Yamada
    Sasaki Yamaguchi Matsumoto Inoue Kimura Hayashi Shimizu Saito Yamazaki Mori Ikeda Hashimoto
    Ishikawa Yamashita Nakajima Ogawa Fujita Okada Hasegawa Kondo Murakami Endo Aoki Sakamoto
    Fukuda Nishimura Fujii Okamoto Fujiwara Miura Nakagawa Matsuda Takeuchi Nakayama Ishida
    Morita Ueda Harada Sakai Kudo Miyazaki Miyamoto Uchida Takagi Ando Taniguchi Ono Maruyama
    Imai Kono Takeda Murata Ueno
    """.split()
)
